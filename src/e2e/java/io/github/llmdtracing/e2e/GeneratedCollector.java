package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the golden cases say is generated. */
final class GeneratedCollector {
    static final Path GOLDEN = Path.of("src/test/resources/golden/collector");

    private GeneratedCollector() {}

    /** The configuration in one object of a case. */
    static LoopbackConfig config(String name, String object) {
        Map<String, String> all = all(name);
        assertThat(all).as("configurations of " + name).containsKey(object);
        return LoopbackConfig.of(all.get(object));
    }

    private static Map<String, String> all(String name) {
        Map<String, String> all = new LinkedHashMap<>();
        Manifests.below(GOLDEN.resolve(name).resolve("expected")).forEach(f -> all.putAll(Manifests.configurations(f)));
        return all;
    }
}

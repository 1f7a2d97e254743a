package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

    /** What the roles of a case grant, like {@code watch apps/replicasets}. */
    static Set<String> granted(String name) {
        return manifests(name).stream()
                .flatMap(f -> Manifests.granted(f).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> all(String name) {
        Map<String, String> all = new LinkedHashMap<>();
        manifests(name).forEach(f -> all.putAll(Manifests.configurations(f)));
        return all;
    }

    private static List<Path> manifests(String name) {
        return Manifests.below(GOLDEN.resolve(name).resolve("expected"));
    }
}

package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is generated for a case: that of the golden case of this name, and where there is none, a manifest written by hand. */
final class GeneratedCollector {
    static final Path GOLDEN = Path.of("src/test/resources/golden/collector");

    private static final Path BY_HAND = Path.of("src/e2e/resources/collector");

    private GeneratedCollector() {}

    /** The configuration in a case that has only one. */
    static LoopbackConfig config(String name) {
        Map<String, String> all = all(name);
        assertThat(all).as("configurations of " + name).hasSize(1);
        return LoopbackConfig.of(all.values().iterator().next());
    }

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
        Path golden = GOLDEN.resolve(name).resolve("expected");
        return Manifests.below(Files.isDirectory(golden) ? golden : BY_HAND.resolve(name));
    }
}

package io.github.llmdtracing.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/** Finds the configurations of collectors and of Jaeger in manifests: in ConfigMaps, and in the resources of the operator. */
final class Manifests {
    private Manifests() {}

    /** The manifests below a directory, where there is one. */
    static List<Path> below(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(f -> f.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The configurations in a file, by the name of the object that holds each. */
    static Map<String, String> configurations(Path file) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Object document : yaml().loadAll(read(file))) {
            if (document instanceof Map<?, ?> object && object.get("metadata") instanceof Map<?, ?> metadata) {
                candidates(object)
                        .filter(Manifests::isConfiguration)
                        .forEach(c -> found.put("" + metadata.get("name"), c));
            }
        }
        return found;
    }

    private static Stream<String> candidates(Map<?, ?> object) {
        if (object.get("data") instanceof Map<?, ?> data) {
            return data.values().stream().map(String::valueOf);
        }
        return object.get("spec") instanceof Map<?, ?> spec && spec.get("config") instanceof Map<?, ?> config
                ? Stream.of(yaml().dump(config))
                : Stream.of();
    }

    /** What the roles in a file grant: each verb for each kind of resource, like {@code watch apps/replicasets}. */
    static Set<String> granted(Path file) {
        Set<String> granted = new TreeSet<>();
        for (Object document : yaml().loadAll(read(file))) {
            if (document instanceof Map<?, ?> role && role.get("rules") instanceof List<?> rules) {
                rules.forEach(rule -> grants((Map<?, ?>) rule).forEach(granted::add));
            }
        }
        return granted;
    }

    private static Stream<String> grants(Map<?, ?> rule) {
        return texts(rule, "verbs")
                .flatMap(verb -> texts(rule, "apiGroups")
                        .map(group -> group.isEmpty() ? "" : group + "/")
                        .flatMap(group -> texts(rule, "resources").map(resource -> verb + " " + group + resource)));
    }

    private static Stream<String> texts(Map<?, ?> rule, String key) {
        return ((List<?>) rule.get(key)).stream().map(String::valueOf);
    }

    private static boolean isConfiguration(String text) {
        return Stream.of("receivers:", "exporters:", "service:")
                .allMatch(key -> text.lines().anyMatch(l -> l.startsWith(key)));
    }

    /** True for what only Jaeger, itself a collector, can read. */
    static boolean isForJaeger(String configuration) {
        return configuration.contains("jaeger_storage");
    }

    static Yaml yaml() {
        DumperOptions dumped = new DumperOptions();
        dumped.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(dumped), dumped);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

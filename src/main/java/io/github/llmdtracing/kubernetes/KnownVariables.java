package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.commandline.ScriptSource;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The variables of a container whose values the tree tells: those that are written out, and those of its config maps (Kubernetes API
 * reference, EnvVar, EnvFromSource).
 *
 * @param configMaps the config maps
 */
record KnownVariables(ConfigMaps configMaps) {
    /** The values by name. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        sources().forEach(s -> values.putAll(of(s)));
        configMaps.container().env().forEach(e -> put(values, e));
        return values;
    }

    /** The value that a variable has without an entry of the container's own; later sources go before earlier ones. */
    Optional<String> fromSources(String variable) {
        return sources()
                .flatMap(s -> Optional.ofNullable(of(s).get(variable)).stream())
                .reduce((first, last) -> last);
    }

    private Stream<YamlMapping> sources() {
        return configMaps.container().node().sequence("envFrom").stream()
                .flatMap(s -> s.items().stream())
                .map(YamlNode::asMapping)
                .flatMap(Optional::stream);
    }

    private Map<String, String> of(YamlMapping source) {
        String prefix = source.text("prefix").orElse("");
        Map<String, String> values = new HashMap<>();
        source.mapping("configMapRef").stream()
                .flatMap(r -> r.text("name").stream())
                .flatMap(n -> configMaps.named(n).stream())
                .flatMap(ConfigMaps::data)
                .forEach(d -> KubernetesObject.texts(d).forEach((key, value) -> values.put(prefix + key, value)));
        return values;
    }

    // An entry hides what a source has, also where its own value is not known.
    private void put(Map<String, String> values, EnvEntry entry) {
        values.remove(entry.name());
        entry.literal().or(() -> ofKey(entry)).ifPresent(v -> values.put(entry.name(), v));
    }

    private Optional<String> ofKey(EnvEntry entry) {
        Optional<YamlMapping> reference = entry.node().mapping("valueFrom").flatMap(v -> v.mapping("configMapKeyRef"));
        return reference
                .flatMap(r -> r.text("name").flatMap(n -> r.text("key").flatMap(k -> configMaps.text(n, k))))
                .map(ScriptSource::scalar)
                .map(s -> s.value());
    }
}

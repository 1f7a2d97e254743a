package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The config maps of the tree from which a container takes variables whole ({@code envFrom}). An own entry would hide theirs.
 *
 * @param index what has the config maps
 * @param container the container
 */
public record EnvironmentSources(ProjectIndex index, Container container) {
    /** The value that a config map gives the variable, where exactly one of that name is in the tree. */
    public Optional<String> value(String variable) {
        return container.node().sequence("envFrom").stream()
                .flatMap(s -> s.items().stream())
                .map(YamlNode::asMapping)
                .flatMap(Optional::stream)
                .flatMap(source -> value(source, variable).stream())
                .reduce((first, last) -> last);
    }

    private Optional<String> value(YamlMapping source, String variable) {
        String prefix = source.text("prefix").orElse("");
        Optional<String> name = source.mapping("configMapRef").flatMap(r -> r.text("name"));
        return name.filter(n -> variable.startsWith(prefix)).flatMap(n -> data(n, variable.substring(prefix.length())));
    }

    private Optional<String> data(String name, String key) {
        List<KubernetesObject> named = index.ofKind("ConfigMap").stream()
                .filter(c -> c.name().equals(name))
                .filter(c -> c.namespace().isEmpty()
                        || c.namespace().equals(container.pod().owner().namespace()))
                .toList();
        return named.size() == 1
                ? Stream.of(named.get(0))
                        .flatMap(c -> c.node().mapping("data").stream())
                        .flatMap(d -> d.text(key).stream())
                        .findFirst()
                : Optional.empty();
    }
}

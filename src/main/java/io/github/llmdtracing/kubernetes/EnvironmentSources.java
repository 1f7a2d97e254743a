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
 * @param below a container on top of which this one is put, where a controller does so
 */
public record EnvironmentSources(ProjectIndex index, Container container, Optional<Container> below) {
    /** The sources of a container that is put on top of no other. */
    public EnvironmentSources(ProjectIndex index, Container container) {
        this(index, container, Optional.empty());
    }

    /** The value that the variable has without an entry of the container's own. */
    public Optional<String> value(String variable) {
        return below.flatMap(b -> b.env(variable))
                .map(e -> e.literal().orElse("(from elsewhere)"))
                .or(() -> ofConfigMaps(variable))
                .or(() -> below.flatMap(b -> new EnvironmentSources(index, b).value(variable)));
    }

    // Where exactly one of that name is in the tree.
    private Optional<String> ofConfigMaps(String variable) {
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

package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.helm.ValuesTree;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.MountedScripts;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.plan.container.ComponentRecognition;
import io.github.llmdtracing.serving.PathPosition;
import io.github.llmdtracing.serving.ServingComponent;
import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Model servers that values start: what stands as {@code command} or {@code args} is read as that of a container.
 *
 * @param values the values
 * @param claimed what belongs to charts that are known, and is their affair
 */
record StartedEngines(ValuesTree values, Set<YamlMapping> claimed) {
    /**
     * A server.
     *
     * @param place where the command stands
     * @param component what it is
     */
    record Engine(YamlMapping place, String component) {}

    Stream<Engine> all() {
        return mappings(values.values(), claimed).flatMap(m -> engine(m).stream());
    }

    /** The mappings in a node, without those that are claimed. */
    static Stream<YamlMapping> mappings(YamlNode node, Set<YamlMapping> claimed) {
        if (node instanceof YamlMapping m && claimed.contains(m)) {
            return Stream.of();
        }
        Stream<YamlNode> inside = node instanceof YamlCollection collection ? collection.children() : Stream.of();
        return Stream.concat(
                node instanceof YamlMapping m ? Stream.of(m) : Stream.of(), inside.flatMap(n -> mappings(n, claimed)));
    }

    private Optional<Engine> engine(YamlMapping mapping) {
        boolean starts = Stream.of("command", "args")
                .anyMatch(k ->
                        mapping.get(k).filter(YamlSequence.class::isInstance).isPresent());
        return starts ? started(mapping).map(c -> new Engine(mapping, c.id())) : Optional.empty();
    }

    private Optional<ServingComponent> started(YamlMapping mapping) {
        ValuesContainer listed =
                new ValuesContainer(values, mapping, values.path(), "", Optional.empty(), false, false);
        Container container = new ValuesWorkload(listed).container();
        MountedScripts none = new MountedScripts(ProjectIndex.ofObjects(List.of()), container);
        return ComponentRecognition.started(container.launch(none)).stream()
                .filter(c -> c.position() == PathPosition.ENGINE)
                .findFirst();
    }
}

package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.Launch;
import io.github.llmdtracing.commandline.LaunchReader;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.VersionRules;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An object that names the image of a model server, or a container that starts one, and has no list of containers: its controller makes
 * the pods, in a way that nobody knows here. So are the runtimes of OME made, whose engine, decoder and router have a {@code runner} each.
 *
 * @param object the object
 * @param rules what is known of images
 */
record UnfollowedKind(KubernetesObject object, VersionRules rules) {
    private static final Set<String> ENGINES = Set.of(ComponentIds.VLLM, ComponentIds.SGLANG);
    /** Its objects say where images are kept, or which are newer. */
    private static final String FLUX = "toolkit.fluxcd.io";

    private static final int DEEPEST = 20;

    Optional<Finding> finding() {
        return object.mayRunPods()
                        && !object.group().endsWith(FLUX)
                        && object.podTemplates().isEmpty()
                ? servers(object.node(), DEEPEST).findFirst().map(this::finding)
                : Optional.empty();
    }

    private Stream<YamlNode> servers(YamlNode node, int depth) {
        return depth == 0
                ? Stream.of()
                : Stream.concat(
                        node.asMapping().stream().flatMap(m -> inMapping(m, depth)),
                        node.asSequence().stream()
                                .flatMap(s -> s.items().stream())
                                .flatMap(i -> servers(i, depth - 1)));
    }

    private Stream<YamlNode> inMapping(YamlMapping mapping, int depth) {
        boolean starts = startsEngine(mapping);
        return mapping.entries().stream()
                .flatMap(e -> e.isNamed("image") && starts || isEngine(e)
                        ? Stream.of(e.value())
                        : servers(e.value(), depth - 1));
    }

    private boolean startsEngine(YamlMapping mapping) {
        return mapping.get("image").isPresent()
                && mapping.sequence("command").isPresent()
                && ComponentRecognition.started(launch(mapping)).stream().anyMatch(c -> ENGINES.contains(c.id()));
    }

    private Launch launch(YamlMapping mapping) {
        return new LaunchReader(object::place, mapping, p -> Optional.empty(), Map.of(), object.placeholders()).read();
    }

    // Some write an image in parts.
    private boolean isEngine(YamlEntry entry) {
        return entry.isNamed("image")
                && Stream.concat(Stream.of(entry.value()), parts(entry.value()))
                        .flatMap(v -> v.text().stream())
                        .filter(t -> t.contains("/"))
                        .flatMap(t -> rules.componentOf(ImageReference.parse(t)).stream())
                        .anyMatch(ENGINES::contains);
    }

    private static Stream<YamlNode> parts(YamlNode image) {
        return image.asMapping().stream()
                .flatMap(m -> Stream.of("name", "repository").flatMap(k -> m.get(k).stream()));
    }

    private Finding finding(YamlNode image) {
        return Finding.of(
                FindingCode.NOT_FOLLOWED,
                object.locate(image),
                object.title(),
                "what a " + object.kind() + " runs is not followed",
                "It names a model server by its image or command, and no containers that could be traced.",
                "Give it the options and variables by the fields that its controller has for them.");
    }
}

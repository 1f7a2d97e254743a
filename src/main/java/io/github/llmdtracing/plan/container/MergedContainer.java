package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.PodTemplate;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A container on top of another one, as KServe merges them: what the upper one says goes before, variables are joined by name. Arguments
 * replace those below, except in a serving runtime, where they come behind them, and where {@code runtimeVersion} takes the place of
 * the image's tag (kserve v0.20.0, pkg/controller/v1beta1/inferenceservice/utils/utils.go: MergeRuntimeContainers, UpdateImageTag).
 *
 * @param upper the container on top
 * @param lower the one below
 * @param appends whether the upper one's arguments come behind those below
 */
record MergedContainer(Container upper, Container lower, boolean appends) {
    private static final String ARGUMENTS = "args";
    private static final String VARIABLES = "env";
    private static final String IMAGE = "image";

    Container container() {
        PodTemplate pod = lower.pod();
        MergedWorkload owner = new MergedWorkload(upper.pod().owner(), pod.owner(), lower.node(), annotations());
        return new Container(
                new PodTemplate(owner, upper.pod().path(), pod.spec(), Optional.empty()), upper.list(), node());
    }

    // What is said of the version of an image is not said of the one that takes its place.
    private Map<String, String> annotations() {
        Map<String, String> all = new TreeMap<>(lower.pod().annotations());
        if (choosesImage()) {
            all.remove(VersionFinding.RUNTIME_VERSION);
        }
        all.putAll(upper.pod().annotations());
        return all;
    }

    private boolean choosesImage() {
        return upper.image().isPresent() || version().isPresent();
    }

    private Optional<String> version() {
        return appends ? upper.node().text("runtimeVersion") : Optional.empty();
    }

    private YamlMapping node() {
        Set<String> own = upper.node().entries().stream()
                .flatMap(e -> e.name().stream())
                .filter(k -> !Set.of(ARGUMENTS, VARIABLES, IMAGE).contains(k))
                .collect(Collectors.toSet());
        Stream<YamlEntry> kept =
                entries(lower.node()).filter(e -> !own.contains(e.name().orElse("")));
        Stream<YamlEntry> joined = Stream.of(arguments(), variables(), image()).flatMap(Optional::stream);
        return YamlMapping.composed(
                upper.node(),
                Stream.of(entries(upper.node()), kept, joined).flatMap(s -> s).toList());
    }

    private static Stream<YamlEntry> entries(YamlMapping node) {
        return node.entries().stream()
                .filter(e ->
                        !Set.of(ARGUMENTS, VARIABLES, IMAGE).contains(e.name().orElse("")));
    }

    private Optional<YamlEntry> arguments() {
        boolean replaced = !appends && upper.node().sequence(ARGUMENTS).isPresent();
        return entry(
                ARGUMENTS, Stream.concat(replaced ? Stream.of() : items(lower, ARGUMENTS), items(upper, ARGUMENTS)));
    }

    private static Stream<YamlNode> items(Container container, String key) {
        return container.node().sequence(key).stream().map(YamlSequence::items).flatMap(List::stream);
    }

    private Optional<YamlEntry> variables() {
        Stream<YamlNode> below =
                items(lower, VARIABLES).filter(i -> name(i).flatMap(upper::env).isEmpty());
        return entry(VARIABLES, Stream.concat(below, items(upper, VARIABLES)));
    }

    private static Optional<String> name(YamlNode item) {
        return item.asMapping().flatMap(m -> m.text("name"));
    }

    private Optional<YamlEntry> entry(String key, Stream<YamlNode> items) {
        List<YamlNode> all = items.toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(entry(key, YamlSequence.composed(upper.node(), all)));
    }

    private YamlEntry entry(String key, YamlNode value) {
        return new YamlEntry(YamlScalar.composed(upper.node(), key), value);
    }

    private Optional<YamlEntry> image() {
        return upper.image().or(lower::image).map(i -> entry(IMAGE, YamlScalar.composed(upper.node(), versioned(i))));
    }

    private String versioned(String image) {
        return version()
                .filter(v -> !image.contains("@"))
                .map(v -> image.replaceFirst(":[\\w.-]*$", "") + ":" + v)
                .orElse(image);
    }
}

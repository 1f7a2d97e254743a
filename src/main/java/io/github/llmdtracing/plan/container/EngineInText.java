package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.VersionRules;
import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a text, which a controller makes a manifest of, names the image of a model server.
 *
 * @param rules what is known of images
 */
record EngineInText(VersionRules rules) {
    private static final Set<String> ENGINES = Set.of(ComponentIds.VLLM, ComponentIds.SGLANG);
    private static final Pattern IMAGE = Pattern.compile("(?m)\\bimage:\\s*[\"']?([^\\s\"']+)");

    /**
     * The texts in a node, at any depth, that name one.
     *
     * @param texts the texts that stand in a mapping itself
     */
    Stream<YamlNode> within(YamlNode node, Function<YamlMapping, Stream<YamlNode>> texts) {
        Stream<YamlNode> here =
                node instanceof YamlMapping mapping ? texts.apply(mapping).filter(this::isIn) : Stream.of();
        Stream<YamlNode> inside = node instanceof YamlCollection collection ? collection.children() : Stream.of();
        return Stream.concat(here, inside.flatMap(n -> within(n, texts)));
    }

    private boolean isIn(YamlNode manifest) {
        return manifest.text().stream()
                .flatMap(t -> IMAGE.matcher(t).results())
                .map((MatchResult m) -> ImageReference.parse(m.group(1)))
                .flatMap(i -> rules.componentOf(i).stream())
                .anyMatch(ENGINES::contains);
    }
}

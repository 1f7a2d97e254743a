package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.VersionRules;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether a text, which a controller makes a manifest of, names the image of a model server.
 *
 * @param rules what is known of images
 */
record EngineInText(VersionRules rules) {
    private static final Set<String> ENGINES = Set.of(ComponentIds.VLLM, ComponentIds.SGLANG);
    private static final Pattern IMAGE = Pattern.compile("(?m)\\bimage:\\s*[\"']?([^\\s\"']+)");

    boolean isIn(YamlNode manifest) {
        Optional<String> text = manifest.text();
        return text.stream()
                .flatMap(t -> IMAGE.matcher(t).results())
                .map((MatchResult m) -> ImageReference.parse(m.group(1)))
                .flatMap(i -> rules.componentOf(i).stream())
                .anyMatch(ENGINES::contains);
    }
}

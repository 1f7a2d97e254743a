package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An image that values name in parts: {@code hub, name, tag} (inferencepool up to 1.4.0), {@code registry, repository, tag} (1.5.0,
 * routerlib), with a {@code digest} in charts of others.
 *
 * @param part what stands under a key
 */
public record ImageParts(Function<String, Optional<String>> part) {
    private static final List<String> NAMES = List.of("registry", "hub", "repository", "name");

    /** The parts that a mapping has. */
    public static ImageParts of(YamlMapping mapping) {
        return new ImageParts(mapping::text);
    }

    /** The image in one piece; none where no part says which. */
    public Optional<String> joined() {
        String name = filled(NAMES.stream(), "/");
        return name.isEmpty() ? Optional.empty() : Optional.of(name + behind(":", "tag") + behind("@", "digest"));
    }

    private String filled(Stream<String> keys, String separator) {
        return keys.flatMap(k -> value(k).stream()).collect(Collectors.joining(separator));
    }

    private String behind(String sign, String key) {
        return value(key).map(v -> sign + v).orElse("");
    }

    private Optional<String> value(String key) {
        return part.apply(key).filter(v -> !v.isEmpty());
    }
}

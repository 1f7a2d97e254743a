package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Optional;

/**
 * An entry of a container's {@code env}.
 *
 * @param name the variable
 * @param value the node of its literal value; none where it has none, as with {@code valueFrom}
 * @param node the entry
 */
public record EnvEntry(String name, Optional<YamlNode> value, YamlMapping node) {
    static Optional<EnvEntry> of(YamlMapping node) {
        return node.text("name").map(n -> new EnvEntry(n, node.get("value"), node));
    }

    /** The literal value; an empty string where {@code value} is empty, none where the value comes from elsewhere. */
    public Optional<String> literal() {
        return value.map(v -> v.text().orElse("")).or(() -> isFromElsewhere() ? Optional.empty() : Optional.of(""));
    }

    /** Whether the container starts without the variable where the secret or config map that has its value is missing. */
    public boolean isOptional() {
        return node.mapping("valueFrom").stream()
                .flatMap(m -> m.effectiveEntries().stream())
                .flatMap(e -> e.value().asMapping().stream())
                .anyMatch(r -> r.text("optional").filter("true"::equals).isPresent());
    }

    /** Whether the value is taken from a secret, a config map, a field or a resource. */
    public boolean isFromElsewhere() {
        return node.get("valueFrom").isPresent();
    }
}

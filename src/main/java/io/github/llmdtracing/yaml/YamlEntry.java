package io.github.llmdtracing.yaml;

import java.util.Optional;

/**
 * A key of a mapping and its value.
 *
 * @param key nearly always a scalar
 * @param value the value; an empty one is a null scalar without width
 */
public record YamlEntry(YamlNode key, YamlNode value) {
    /** The key's text; none when the key is a collection. */
    public Optional<String> name() {
        return key.asScalar().map(YamlScalar::value);
    }

    /** Whether the key is {@code name}. */
    public boolean isNamed(String name) {
        return key.resolved() instanceof YamlScalar scalar && scalar.value().equals(name);
    }
}

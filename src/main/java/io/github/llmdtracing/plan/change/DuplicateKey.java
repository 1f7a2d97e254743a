package io.github.llmdtracing.plan.change;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;

/**
 * A key that stands more than once in its mapping.
 *
 * @param mapping the mapping
 * @param key the later one
 * @param beginsObject whether a second object seems to begin there, in the document of another one
 */
public record DuplicateKey(YamlMapping mapping, YamlNode key, boolean beginsObject) {
    /** Whether a node is the mapping itself. */
    boolean isIn(YamlNode node) {
        return node.asMapping().filter(m -> m == mapping).isPresent();
    }

    /** Whether it is doubtful because of this whether a node counts. */
    boolean isAbove(YamlNode node) {
        return mapping.entries().stream()
                .filter(e -> beginsObject || e.name().equals(key.asScalar().map(YamlScalar::value)))
                .anyMatch(e -> e.value().range().contains(node.range()));
    }

    /** What is wrong, in a few words. */
    public String problem() {
        return beginsObject
                ? "a second object begins here, without --- before it"
                : "the key \"" + key.text().orElse("") + "\" stands twice";
    }

    /** The finding at a place, about a container or another subject. */
    public Finding finding(Location location, String subject) {
        return Finding.of(
                FindingCode.DUPLICATE_KEY,
                location,
                subject,
                problem(),
                beginsObject
                        ? "Its keys stand twice in one document, and tools disagree about which of the two count."
                        : "Tools disagree about which of the two counts.",
                beginsObject ? "Write --- on a line before it." : "Make one of them.");
    }
}

package io.github.llmdtracing.plan;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.text.TextRange;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;

/**
 * A key that stands more than once in its mapping.
 *
 * @param key the later one
 * @param values what may count or not
 * @param beginsObject whether a second object seems to begin there, in the document of another one
 */
record DuplicateKey(YamlNode key, List<TextRange> values, boolean beginsObject) {
    DuplicateKey {
        values = List.copyOf(values);
    }

    /** Whether it is doubtful because of this whether a node counts. */
    boolean isAbove(YamlNode node) {
        return values.stream().anyMatch(v -> v.contains(node.range()));
    }

    String problem() {
        return beginsObject
                ? "a second object begins here, without --- before it"
                : "the key \"" + key.text().orElse("") + "\" stands twice";
    }

    Finding finding(Location location, String subject) {
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

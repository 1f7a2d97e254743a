package io.github.llmdtracing.mojo;

import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds keys that are not known, and says which are meant.
 *
 * @param known the keys that are
 * @param scope where the mapping stands
 */
record KeyCheck(KnownNames known, FileScope scope) {
    private static final String MERGE = "<<";
    private static final String PROPERTY = "llmd.tracing.";

    void check(YamlMapping mapping) {
        onlyOnce(mapping, scope);
        entries(mapping).filter(e -> e.name().filter(known::has).isEmpty()).forEach(e -> unknown(e.key()));
    }

    /** The entries, and those of mappings that are merged. */
    static Stream<YamlEntry> entries(YamlMapping mapping) {
        return Stream.concat(mapping.entries().stream(), mapping.merged().flatMap(m -> m.entries().stream()))
                .filter(e -> !e.isNamed(MERGE));
    }

    /** Says which keys stand twice. */
    static void onlyOnce(YamlMapping mapping, FileScope scope) {
        for (YamlNode again : mapping.duplicateKeys()) {
            scope.key(again.text().orElse("")).wrong(again, "stands there already; a key may stand once");
        }
    }

    private void unknown(YamlNode key) {
        String name = key.text().map(ElementScope::shown).orElse("this");
        scope.key(name)
                .wrong(
                        key,
                        "is no key; "
                                + meant(name)
                                        .map(near -> "did you mean " + near + "?")
                                        .orElse("known are " + String.join(", ", known.names())));
    }

    /** As the property's name, with hyphens, or nearly so. */
    private Optional<String> meant(String name) {
        return known.names().stream()
                .filter(k -> letters(k).equals(letters(name)))
                .findFirst()
                .or(() -> known.nearest(name));
    }

    private static String letters(String name) {
        String own = name.startsWith(PROPERTY) ? name.substring(PROPERTY.length()) : name;
        return own.toLowerCase(Locale.ROOT).replaceAll("[-_. ]", "");
    }
}

package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.Optional;
import java.util.Set;

/**
 * Where in the configuration file stands what the goal goes by.
 *
 * @param text the file
 * @param root its keys
 * @param taken those that neither the POM nor the command line hides
 */
record FileOrigins(SourceText text, YamlMapping root, Set<String> taken) {
    FileOrigins {
        taken = Set.copyOf(taken);
    }

    /**
     * A place in the file.
     *
     * @param location the place of the value; where it is missing, of what is around it
     * @param path the keys that lead there
     */
    record Origin(Location location, KeyPath path) {}

    /** The origin of a value; none where the file does not decide. */
    Optional<Origin> of(KeyPath element) {
        KeyPath path = element.within(root);
        return path.first()
                .filter(taken::contains)
                .map(key ->
                        new Origin(Location.of(text, path.deepest(root).range().start()), path));
    }
}

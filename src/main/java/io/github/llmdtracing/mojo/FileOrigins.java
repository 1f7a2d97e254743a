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

    /** The place of a value; that of what is around it where it is missing; none where the file does not decide. */
    Optional<Location> place(KeyPath path) {
        return path.first()
                .filter(taken::contains)
                .map(key -> Location.of(text, path.deepest(root).range().start()));
    }
}

package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.settings.Environment;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The environments to which no file belongs: what they say holds nowhere, most likely because a path is misspelt.
 *
 * @param settings what the POM says
 * @param files every file of the tree, by its path below the project
 */
record UnusedEnvironments(TracingSettings settings, Collection<String> files) {
    List<Finding> findings() {
        Set<Environment> used =
                files.stream().flatMap(f -> settings.environment(f).stream()).collect(Collectors.toSet());
        return settings.environments().stream()
                .filter(e -> !used.contains(e))
                .map(this::finding)
                .toList();
    }

    private Finding finding(Environment environment) {
        boolean hidden = files.stream().anyMatch(environment.covers());
        return Finding.of(
                FindingCode.UNUSED_ENVIRONMENT,
                // Only a POM can have environments.
                Location.of("pom.xml"),
                "environment \"" + environment.name() + "\"",
                hidden ? "covers only files of environments before it" : "covers no file",
                hidden
                        ? "The first environment that covers a file counts."
                        : "Its <paths> are below the project, with forward slashes, and none leads to a source.",
                hidden
                        ? "Put it before them, or narrow their <paths>."
                        : "Mend its <paths>, or take the environment out.");
    }
}

package io.github.llmdtracing.mojo;

import io.github.llmdtracing.settings.Environment;
import io.github.llmdtracing.settings.Tracing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code <environments>}.
 *
 * @param tracing makes settings of words
 * @param general what holds where an environment says nothing
 */
record EnvironmentReader(TracingReader tracing, Tracing general) {
    List<Environment> read(List<EnvironmentElement> elements, ElementScope scope) {
        List<Environment> environments = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (EnvironmentElement element : elements) {
            ElementScope inside = scope.within("environment", element.name, environments.size() + 1);
            String name = inside.required("name", element.name, "an environment needs one");
            if (!name.isEmpty() && !seen.add(name)) {
                inside.error("<environments> has two environments of this name");
            }
            environments.add(environment(name, element, inside));
        }
        return environments;
    }

    private Environment environment(String name, EnvironmentElement element, ElementScope scope) {
        if (element.paths.isEmpty()) {
            scope.missing("paths", "name the files that belong to the environment, as <path>overlays/eu/**</path>");
        }
        return new Environment(
                name,
                new PathPatterns("path").read(scope, element.paths),
                tracing.environment(general, TracingWords.of(element), scope));
    }
}

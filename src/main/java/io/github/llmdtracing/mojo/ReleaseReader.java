package io.github.llmdtracing.mojo;

import io.github.llmdtracing.helm.ConfiguredRelease;
import java.io.File;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code <releases>}.
 *
 * @param projectDirectory where the paths of values files start
 */
record ReleaseReader(File projectDirectory) {
    List<ConfiguredRelease> read(List<ReleaseElement> elements, ElementScope scope) {
        List<ConfiguredRelease> releases = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ReleaseElement element : elements) {
            ElementScope inside = scope.within("release", element.name, releases.size() + 1);
            ConfiguredRelease release = release(element, inside);
            if (!release.name().isEmpty() && !seen.add(release.namespace().orElse("") + "/" + release.name())) {
                inside.error("<releases> has two releases of this name in one namespace");
            }
            releases.add(release);
        }
        return releases;
    }

    private ConfiguredRelease release(ReleaseElement element, ElementScope scope) {
        return new ConfiguredRelease(
                scope.required("name", element.name, "a release needs one"),
                scope.required("chart", element.chart, "name the chart, as llm-d-modelservice/llm-d-modelservice"),
                ElementScope.text(element.version),
                ElementScope.text(element.namespace),
                element.values.stream()
                        .flatMap(value -> values(value, scope).stream())
                        .toList());
    }

    private Optional<String> values(@Nullable String value, ElementScope scope) {
        String path = scope.required("value", value, "name a values file below the project")
                .replace('\\', '/');
        if (path.isEmpty()) {
            return Optional.empty();
        }
        if (!new File(projectDirectory, path).isFile()) {
            scope.wrong("value", path, "and there is no such values file below the project's directory");
        }
        return Optional.of(path.startsWith("./") ? path.substring(2) : path);
    }
}

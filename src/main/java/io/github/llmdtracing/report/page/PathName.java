package io.github.llmdtracing.report.page;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.report.PageContext;
import java.util.Comparator;
import java.util.Optional;

/**
 * What is applied together: what one kustomization makes, or the manifests and values of one directory for one namespace; each for one
 * environment.
 *
 * @param kustomized whether a kustomization makes it
 * @param place the kustomization, or the directory
 * @param namespace the namespace, where files name one
 * @param environment the environment of the POM, where one covers it
 */
record PathName(boolean kustomized, String place, Optional<String> namespace, Optional<String> environment)
        implements Comparable<PathName> {
    private static final Comparator<PathName> ORDER = Comparator.comparing(PathName::place)
            .thenComparing(n -> n.namespace().orElse(""))
            .thenComparing(n -> n.environment().orElse(""))
            .thenComparing(PathName::kustomized);

    static PathName of(ComponentReport component, PageContext context) {
        Optional<String> environment = context.environment(component);
        return component
                .kustomization()
                .map(k -> new PathName(true, directory(k), Optional.empty(), environment))
                .orElseGet(() -> new PathName(
                        false, directory(component.location().file()), component.namespace(), environment));
    }

    private static String directory(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "." : file.substring(0, slash);
    }

    /** What kind of thing is applied. */
    String kind() {
        return kustomized ? "kustomization" : "directory";
    }

    @Override
    public int compareTo(PathName other) {
        return ORDER.compare(this, other);
    }
}

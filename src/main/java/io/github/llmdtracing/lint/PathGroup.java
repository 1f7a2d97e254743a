package io.github.llmdtracing.lint;

import io.github.llmdtracing.component.ComponentReport;
import java.util.Optional;

/**
 * What is applied together, or so it seems: what a kustomization makes, the files of one directory, a Helm release; of one namespace.
 *
 * @param kind {@code kustomization}, {@code directory}, {@code release}
 * @param name the path, or the release's name
 * @param namespace where
 */
record PathGroup(Kind kind, String name, Optional<String> namespace) {
    private static final String VALUES = "values of ";

    /** What holds it together. */
    enum Kind {
        /** All of it is applied at once. */
        KUSTOMIZATION,
        /** Files side by side, which may be alternatives. */
        DIRECTORY,
        /** One chart. */
        RELEASE
    }

    static PathGroup of(Hop hop) {
        ComponentReport report = hop.report();
        if (report.kustomization().isPresent()) {
            return new PathGroup(Kind.KUSTOMIZATION, report.kustomization().get(), report.namespace());
        }
        return report.workload().startsWith(VALUES)
                ? new PathGroup(Kind.RELEASE, release(report.workload()), report.namespace())
                : new PathGroup(Kind.DIRECTORY, directory(hop.location().file()), report.namespace());
    }

    // What stands in the values of a role is named RELEASE/ROLE.
    private static String release(String workload) {
        return workload.substring(VALUES.length()).replaceFirst("/(?:decode|prefill)$", "");
    }

    private static String directory(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }
}

package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values that have to stay as they are, because what kustomize would make of others could not be proved.
 *
 * @param withAll files of which nothing is changed
 * @param alone files of which all but the values may change
 */
public record FixedValues(Set<String> withAll, Set<String> alone) {
    /** No values. */
    static FixedValues none() {
        return new FixedValues(Set.of(), Set.of());
    }

    boolean contains(String file) {
        return withAll.contains(file) || alone.contains(file);
    }

    /** What is said of a release; once, of the first file. */
    Stream<Finding> findings(ReleaseValues release) {
        Optional<String> first = release.values().views().stream()
                .map(v -> v.tree().path())
                .filter(this::contains)
                .findFirst();
        return first.stream().map(f -> withAll.contains(f) ? notProved(release, f) : patched(release));
    }

    private static Finding patched(ReleaseValues release) {
        return Finding.of(
                FindingCode.NOT_FOLLOWED,
                release.release().declaredAt(),
                "values of " + release.release().name(),
                "patches write these values too, and no change suits all that kustomize makes of them",
                "What one kustomization would take from a change, another changes again.",
                "Write the tracing section by hand, into each patch that writes these values or into none.");
    }

    private static Finding notProved(ReleaseValues release, String file) {
        return Finding.of(
                FindingCode.PROOF_FAILED,
                Location.of(file),
                "values of " + release.release().name(),
                "what kustomize would make of these values could not be proved right",
                "Nothing is changed in them.",
                "Trace the release by hand, and report this: the fault is not yours.");
    }
}

package io.github.llmdtracing.lint;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How Flux is told to apply an object (fluxcd/kustomize-controller docs/spec/v1/kustomizations.md, "Controlling the apply behavior of
 * resources").
 *
 * @param hop what was edited of the object
 */
record FluxApply(Hop hop) {
    private static final String SSA = "kustomize.toolkit.fluxcd.io/ssa";
    private static final String RECONCILE = "kustomize.toolkit.fluxcd.io/reconcile";
    private static final Map<String, String> EFFECTS = Map.of(
            SSA + "=ignore", "Flux never applies the object.",
            SSA + "=ifnotpresent", "Flux creates the object and never changes it: what runs already stays as it is.",
            RECONCILE + "=disabled", "Flux does not apply the object.");

    Stream<Finding> findings() {
        return object().stream().flatMap(o -> Stream.of(SSA, RECONCILE).flatMap(a -> finding(o, a).stream()));
    }

    private Optional<KubernetesObject> object() {
        return hop.container()
                .map(c -> c.pod().owner())
                .filter(KubernetesObject.class::isInstance)
                .map(KubernetesObject.class::cast);
    }

    private static Optional<Finding> finding(KubernetesObject object, String annotation) {
        return Optional.ofNullable(object.annotations().get(annotation))
                .flatMap(v -> Optional.ofNullable(EFFECTS.get(annotation + "=" + v.toLowerCase(Locale.ROOT)))
                        .map(effect -> finding(object, annotation, v, effect)));
    }

    private static Finding finding(KubernetesObject object, String annotation, String value, String effect) {
        return Finding.of(
                FindingCode.SYNC_IGNORES_EDIT,
                place(object, annotation),
                object.title(),
                annotation + ": " + value + " keeps Flux from applying what is edited here",
                effect,
                "Take the annotation out, or apply the object yourself.");
    }

    private static Location place(KubernetesObject object, String annotation) {
        return object.node()
                .mapping("metadata", "annotations")
                .flatMap(a -> a.get(annotation))
                .map(object::locate)
                .orElseGet(() -> object.locate(object.node()));
    }
}

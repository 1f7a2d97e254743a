package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.Workload;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether variables are filled in before the manifest reaches the cluster, as envsubst and Flux do: one stands where neither
 * Kubernetes nor a shell expands anything. Such a tool does not stop at scripts, and empties what it does not know
 * (GNU gettext 0.22, envsubst; fluxcd/kustomize-controller, docs/spec/v1/kustomizations.md).
 *
 * @param container the container
 */
record FilledInBefore(Container container) {
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:[A-Za-z_]|\\{[A-Za-z_])");

    boolean isCertain() {
        Workload owner = container.pod().owner();
        return owner.placeholders().values().isEmpty()
                && Stream.of(
                                Stream.of(owner.name(), container.name()),
                                Stream.of(owner.namespace(), container.image()).flatMap(Optional::stream),
                                owner.labels().values().stream(),
                                container.pod().labels().values().stream())
                        .flatMap(s -> s)
                        .anyMatch(t -> VARIABLE.matcher(t).find());
    }
}

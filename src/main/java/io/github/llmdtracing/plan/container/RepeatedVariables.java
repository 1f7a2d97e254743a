package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.EnvEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Variables of OpenTelemetry that a container has twice. Names are the keys of the list (Kubernetes API reference, Container v1 core, env:
 * patch merge key {@code name}).
 *
 * @param container the container
 */
record RepeatedVariables(Container container) {
    List<Finding> findings() {
        Set<String> seen = new HashSet<>();
        return container.env().stream()
                .filter(e -> e.name().startsWith("OTEL_") && !seen.add(e.name()))
                .map(this::finding)
                .toList();
    }

    private Finding finding(EnvEntry again) {
        return Finding.of(
                FindingCode.DUPLICATE_VARIABLE,
                container.pod().owner().locate(again.node()),
                container.title(),
                "the variable " + again.name() + " stands twice",
                "The last one counts at first, but a patch or a server-side apply may keep the other, or refuse both.",
                "Take one of them out.");
    }
}

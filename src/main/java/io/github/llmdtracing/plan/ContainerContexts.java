package io.github.llmdtracing.plan;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.ServingRole;
import io.github.llmdtracing.serving.VersionRule;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Gathers what has to be known of a container before anything is planned for it. */
record ContainerContexts(TracingSettings settings, Endpoints endpoints) {
    ContainerContext of(Container container, ImageReference image, Recognition.Known known) {
        String id = known.component().id();
        Set<String> options = new TreeSet<>();
        known.lines().forEach(l -> options.addAll(l.options().names()));
        VersionFinding version = VersionFinding.of(id, container, image, settings.images(), settings.rules(), options);
        VersionRule rule =
                settings.rules().ruleFor(id, image, version.stated(), options).orElseThrow();
        Tracing tracing = settings.at(container.pod().owner().file().text().path());
        OtlpEndpoint asked = endpoints.of(tracing, container.pod().owner().namespace());
        ContainerContext context = new ContainerContext(
                container, image, known, role(container, known), version, rule, tracing, asked, asked);
        return adopted(context).map(context::withEndpoint).orElse(context);
    }

    // A flag that names a collector speaks for the whole container, so that flag and variable agree.
    private Optional<OtlpEndpoint> adopted(ContainerContext context) {
        boolean pomFirst = context.tracing().endpoint().isPresent()
                && context.tracing().goesFirst(Topic.ENDPOINT, settings.conflicts());
        return pomFirst
                ? Optional.empty()
                : context.rule().flags().endpoint().stream()
                        .flatMap(name -> context.known().lines().stream().flatMap(l -> l.options().last(name).stream()))
                        .flatMap(u -> u.value().stream())
                        .filter(v -> !v.contains("$")) // the variable's own value is looked at with the variables
                        .flatMap(v -> OtlpEndpoint.parse(v.contains("://") ? v : "http://" + v).stream())
                        .filter(e -> !e.isLoopback() || context.hasCollectorBeside())
                        .findFirst();
    }

    private static Optional<ServingRole> role(Container container, Recognition.Known known) {
        if (!known.component().hasRoles()) {
            return Optional.empty();
        }
        String path = container.pod().path();
        return ServingRole.ofLabels(container.pod().labels())
                .or(() -> path.startsWith("spec.prefill") ? Optional.of(ServingRole.PREFILL) : Optional.empty())
                .or(() -> ServingRole.ofName(container.pod().owner().name()))
                .or(() -> ServingRole.ofName(container.name()))
                .or(() -> known.lines().stream()
                        .flatMap(l -> known.component().role(l.options()).stream())
                        .findFirst());
    }
}

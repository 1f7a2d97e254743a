package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.kubernetes.LanguageModelServices;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.ServingRole;
import java.util.Map;
import java.util.Optional;

/** What a container calls itself in traces: what the POM says, else what its surroundings usually say. */
record ServiceNames(ContainerContext context) {
    String name() {
        return byOption().or(this::configured).orElseGet(this::usual);
    }

    // The router of production-stack reads no variable for it.
    private Optional<String> byOption() {
        return context.rule().flags().serviceName().stream()
                .flatMap(o -> context.known().lines().stream().flatMap(l -> l.options().last(o).stream()))
                .flatMap(u -> u.value().stream())
                .filter(v -> !v.contains("$"))
                .findFirst();
    }

    /** The name that the POM gives: that of component and role before that of the component. */
    Optional<String> configured() {
        Map<String, String> names = context.tracing().serviceNames();
        return withRole(id())
                .flatMap(key -> Optional.ofNullable(names.get(key)))
                .or(() -> Optional.ofNullable(names.get(id())));
    }

    private String id() {
        return context.component().id();
    }

    private Optional<String> withRole(String base) {
        return context.role()
                .filter(r -> context.component().hasRoles())
                .map(ServingRole::id)
                .map(r -> base + "-" + r);
    }

    private String usual() {
        if (LanguageModelServices.has(context.container().pod().owner())) {
            return kserve().orElseGet(this::plain);
        }
        return plain();
    }

    // KServe's own names (kserve v0.20.0, pkg/controller/v1alpha2/llmisvc/tracing.go), so that its tracing takes over
    // unnoticed.
    private Optional<String> kserve() {
        if (context.component().hasRoles()) {
            return Optional.of(
                    context.role().filter(r -> r == ServingRole.PREFILL).isPresent()
                            ? "inference-server-prefill"
                            : "inference-server-decode");
        }
        return id().equals(ComponentIds.ENDPOINT_PICKER) ? Optional.of("inference-scheduler") : Optional.empty();
    }

    private String plain() {
        Optional<String> own = context.component().serviceName();
        return own.map(o -> withRole(o).orElse(o))
                .or(() -> context.rule().environment().serviceName())
                .orElseGet(this::byImage);
    }

    private String byImage() {
        if (!id().equals(ComponentIds.ENDPOINT_PICKER)) {
            return id();
        }
        String image = context.image().name();
        if (image.startsWith("llm-d-router")) {
            return "llm-d-epp";
        }
        return image.equals("epp") ? "gateway-api-inference-extension" : "llm-d-inference-scheduler";
    }
}

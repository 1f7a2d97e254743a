package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.PodTemplate;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.SamplingProfile;
import io.github.llmdtracing.plan.Files;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.ServingComponents;
import io.github.llmdtracing.serving.ServingRole;
import io.github.llmdtracing.serving.VersionRules;
import io.github.llmdtracing.settings.Tracing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Containers about which everything has been decided, for tests. */
final class Contexts {
    private static final OtlpEndpoint COLLECTOR = new OtlpEndpoint("http://otel-collector:4317");

    private Contexts() {}

    /** A container of a Deployment. */
    static ContainerContext of(String component, String image, Map<String, String> serviceNames, ServingRole... role) {
        return of(
                "apiVersion: apps/v1\nkind: Deployment\nspec: {template: {spec: {containers: [{name: c}]}}}\n",
                component,
                image,
                serviceNames,
                role);
    }

    static ContainerContext of(
            String manifest, String component, String image, Map<String, String> serviceNames, ServingRole... role) {
        KubernetesObject object = Files.index(manifest).objects().get(0);
        PodTemplate pod = object.podTemplates().get(0);
        ImageReference reference = ImageReference.parse(image);
        return new ContainerContext(
                pod.containers().get(0),
                reference,
                new Recognition.Known(ServingComponents.named(component).orElseThrow(), Evidence.IMAGE, List.of()),
                Optional.of(role).filter(r -> r.length > 0).map(r -> r[0]),
                new VersionFinding(Optional.empty(), Optional.empty(), ""),
                VersionRules.standard()
                        .ruleFor(component, reference, Optional.empty(), Set.of())
                        .orElseThrow(),
                new Tracing(
                        SamplingProfile.standard().get(2), false, Optional.empty(), serviceNames, Map.of(), Set.of()),
                false,
                COLLECTOR,
                COLLECTOR);
    }
}

package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.kubernetes.PartNames;
import io.github.llmdtracing.kubernetes.PodTemplate;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.ServingRole;
import io.github.llmdtracing.serving.VersionRule;
import io.github.llmdtracing.settings.Topic;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.standing.Endpoints;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gathers what has to be known of a container before anything is planned for it. */
record ContainerContexts(TracingSettings settings, Endpoints endpoints) {
    private static final Pattern ROLE_FIELD = Pattern.compile("spec\\.(prefill|decode)(?=\\.|$)");

    private static final String TRACES_PATH = "/v1/traces";

    ContainerContext of(EffectiveContainer effective, ImageReference image, Recognition.Known known) {
        Container container = effective.own();
        String id = known.component().id();
        Set<String> options = new TreeSet<>();
        known.lines().forEach(l -> options.addAll(l.options().names()));
        VersionFinding version =
                VersionFinding.of(id, effective.merged(), image, settings.images(), settings.rules(), options);
        VersionRule rule =
                settings.rules().ruleFor(id, image, version.stated(), options).orElseThrow();
        Tracing tracing = settings.at(container.pod().owner().file().text().path());
        OtlpEndpoint asked = known.component().speaksGrpcOnly()
                ? endpoints.by(OtlpProtocol.GRPC).of(tracing, container.pod())
                : endpoints.of(tracing, container.pod());
        boolean beside = endpoints.hasCollectorBeside(container.pod());
        ContainerContext context = new ContainerContext(
                container, image, known, role(container, known), version, rule, tracing, beside, asked, asked);
        return adopted(context, effective.merged()).map(context::withEndpoint).orElse(context);
    }

    // A flag that names a collector speaks for the whole container, so that flag and variable agree; so does the
    // variable
    // that SDKs read before the general one.
    private Optional<OtlpEndpoint> adopted(ContainerContext context, Container merged) {
        boolean pomFirst = context.tracing().endpoint().isPresent()
                && context.tracing().goesFirst(Topic.ENDPOINT, settings.conflicts());
        return pomFirst
                ? Optional.empty()
                : Stream.concat(flags(context), variable(merged))
                        .map(v -> v.endsWith(TRACES_PATH) ? v.substring(0, v.length() - TRACES_PATH.length()) : v)
                        .filter(v -> !v.contains("$")) // the variable's own value is looked at with the variables
                        .flatMap(v -> OtlpEndpoint.parse(v.contains("://") ? v : "http://" + v).stream())
                        .filter(e -> !e.isLoopback() || context.hasCollectorBeside())
                        .findFirst();
    }

    private static Stream<String> flags(ContainerContext context) {
        KserveTemplate template = new KserveTemplate(context.container(), Optional.empty());
        return context.rule().flags().endpoint().stream()
                .flatMap(name -> Stream.concat(
                                context.known().lines().stream().map(CommandLine::options),
                                Stream.of(template.additionalOptions()))
                        .flatMap(o -> o.last(name).stream()))
                .flatMap(u -> u.value().stream());
    }

    private static Stream<String> variable(Container container) {
        return container.env(OtelVariable.EXPORTER_OTLP_TRACES_ENDPOINT).flatMap(EnvEntry::literal).stream();
    }

    // KServe's LLMInferenceService has no field for decode, llm-d's ModelService both (llm-d-model-service,
    // api/v1alpha1).
    private static Optional<ServingRole> ofField(String path) {
        Matcher field = ROLE_FIELD.matcher(path);
        return field.lookingAt() ? ServingRole.ofName(field.group(1)) : Optional.empty();
    }

    // A part of a group is named for what it does, more surely than the group.
    private static Optional<ServingRole> ofPart(PodTemplate pod) {
        return new PartNames(pod)
                .names()
                .flatMap(n -> ServingRole.ofName(n).stream())
                .findFirst();
    }

    private static Optional<ServingRole> role(Container container, Recognition.Known known) {
        if (!known.component().hasRoles()) {
            return Optional.empty();
        }
        String path = container.pod().path();
        return ServingRole.ofLabels(container.pod().labels())
                .or(() -> ofField(path))
                .or(() -> ofPart(container.pod()))
                .or(() -> ServingRole.ofName(container.pod().owner().name()))
                .or(() -> ServingRole.ofName(container.name()))
                .or(() -> ofArguments(known));
    }

    // A script may start either, by a condition.
    private static Optional<ServingRole> ofArguments(Recognition.Known known) {
        List<Optional<ServingRole>> roles = known.lines().stream()
                .map(l -> known.component().role(l.options()))
                .distinct()
                .toList();
        return roles.size() == 1 ? roles.get(0) : Optional.empty();
    }
}

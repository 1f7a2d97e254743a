package io.github.llmdtracing.plan;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.Launch;
import io.github.llmdtracing.commandline.LaunchReader;
import io.github.llmdtracing.commandline.OptionUse;
import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.Sampler;
import io.github.llmdtracing.otel.Sampling;
import io.github.llmdtracing.serving.Capability;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.ServingRole;
import io.github.llmdtracing.serving.VersionRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Decides what one container needs, and plans it whole or not at all. */
final class ContainerPlanner {
    private final TracingSettings settings;
    private final ProjectIndex index;
    private final Endpoints endpoints;
    private final ComponentRecognition recognition;

    ContainerPlanner(TracingSettings settings, ProjectIndex index, Endpoints endpoints) {
        this.settings = settings;
        this.index = index;
        this.endpoints = endpoints;
        this.recognition = new ComponentRecognition(settings.rules(), settings.images());
    }

    /** What is planned for, and to be said of, a container. */
    PlanDraft plan(Container container) {
        PlanDraft draft = new PlanDraft();
        ImageReference image = ImageReference.parse(container.image().orElse(""));
        Recognition recognised =
                recognition.recognise(launch(container), image, container.name(), isKserveModel(container));
        if (recognised instanceof Recognition.Known known) {
            planKnown(container, image, known, draft);
        } else if (!(recognised instanceof Recognition.Unrelated)) {
            new UntracedReport(container, draft).report(recognised);
        }
        return draft;
    }

    private Launch launch(Container container) {
        Place place = new Place(
                container.pod().owner().file(), container.pod().owner().document());
        MountedScripts scripts = new MountedScripts(index, container);
        return new LaunchReader(place, container.node(), scripts::at).read();
    }

    private static boolean isKserveModel(Container container) {
        return container.pod().owner().kind().startsWith("LLMInferenceService")
                && container.name().equals("main")
                && !container.pod().path().contains("scheduler");
    }

    private void planKnown(Container container, ImageReference image, Recognition.Known known, PlanDraft draft) {
        ContainerContext context = context(container, image, known);
        checkFlags(context, draft);
        Optional<String> optOut = new OptOut(settings, container).reason();
        if (optOut.isPresent()) {
            report(context, draft, ComponentState.OPTED_OUT, "opted out by " + optOut.get(), List.of());
        } else if (context.rule().capability() == Capability.NONE) {
            refuse(context, draft, context.rule().note());
        } else if (isDoubtful(context) && settings.unknownVersions() != UnknownVersions.WARN) {
            refuseUnknown(context, draft);
        } else {
            planTraceable(context, draft);
        }
    }

    private ContainerContext context(Container container, ImageReference image, Recognition.Known known) {
        String id = known.component().id();
        Set<String> options = new TreeSet<>();
        known.lines().forEach(l -> options.addAll(l.options().names()));
        VersionFinding version = VersionFinding.of(id, container, image, settings.images(), settings.rules(), options);
        VersionRule rule =
                settings.rules().ruleFor(id, image, version.stated(), options).orElseThrow();
        String file = container.pod().owner().file().text().path();
        Tracing tracing = settings.at(file);
        OtlpEndpoint asked = endpoints.of(tracing, container.pod().owner().namespace());
        ContainerContext context = new ContainerContext(
                container, image, known, role(container, known), version, rule, tracing, asked, asked);
        return adopted(context).map(context::withEndpoint).orElse(context);
    }

    // A flag that names a collector speaks for the whole container, so that flag and variable agree.
    private Optional<OtlpEndpoint> adopted(ContainerContext context) {
        boolean pomFirst = settings.conflicts() == ConflictPolicy.CONFIGURED
                || context.tracing().meantHere();
        return pomFirst
                ? Optional.empty()
                : context.rule().flags().endpoint().stream()
                        .flatMap(name -> context.known().lines().stream().flatMap(l -> l.options().last(name).stream()))
                        .flatMap(u -> u.value().stream())
                        .flatMap(v -> OtlpEndpoint.parse(v.contains("://") ? v : "http://" + v).stream())
                        .filter(e -> !e.isLoopback() || hasCollector(context.container()))
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

    private void checkFlags(ContainerContext context, PlanDraft draft) {
        for (CommandLine line : context.known().lines()) {
            line.options().names().stream()
                    .filter(o -> settings.rules().kills(context.rule(), o))
                    .flatMap(o -> line.options().last(o).stream())
                    .forEach(u -> draft.finding(killing(context, line, u)));
        }
    }

    private static Finding killing(ContainerContext context, CommandLine line, OptionUse use) {
        return Finding.of(
                FindingCode.FLAG_KILLS,
                Location.of(line.place().file().text(), use.argument().offset()),
                context.subject(),
                use.name() + " stops " + context.component().id()
                        + context.version().text().map(v -> " " + v).orElse(""),
                context.rule().note(),
                "Take the option out, or use a version that knows it.");
    }

    private static boolean isDoubtful(ContainerContext context) {
        return !context.rule().certain();
    }

    private void refuse(ContainerContext context, PlanDraft draft, String why) {
        report(context, draft, ComponentState.NOT_TRACEABLE, why, List.of());
        boolean partOfPath = context.rule().environment().used() || isVersioned(context);
        draft.finding(Finding.of(
                        FindingCode.NOT_TRACEABLE,
                        context.location(),
                        context.subject(),
                        context.component().id()
                                + context.version().text().map(v -> " " + v).orElse("") + " cannot be traced",
                        why,
                        partOfPath
                                ? "Use a newer image, or name its version in <images> if this one is newer than its tag."
                                : "")
                .as(partOfPath ? Severity.WARNING : Severity.INFO));
    }

    // What no version of a program can do is no reason to warn.
    private boolean isVersioned(ContainerContext context) {
        return settings.rules().all().stream()
                .filter(r -> r.component().equals(context.component().id()))
                .anyMatch(r -> r.capability() != Capability.NONE);
    }

    private void refuseUnknown(ContainerContext context, PlanDraft draft) {
        String why = context.rule().warning().orElse(context.rule().note());
        report(context, draft, ComponentState.NOT_TRACEABLE, why, List.of());
        boolean fails = settings.unknownVersions() == UnknownVersions.FAIL;
        draft.finding(unknownVersion(context, why, "left alone").as(fails ? Severity.ERROR : Severity.WARNING));
    }

    private static Finding unknownVersion(ContainerContext context, String why, String outcome) {
        return Finding.of(
                FindingCode.UNKNOWN_VERSION,
                context.location(),
                context.subject(),
                "the version of " + context.component().id() + " is not certain; " + outcome + " by the rule \""
                        + context.rule().name() + "\"",
                why,
                "Pin the image's version, or name it in <images>.");
    }

    private void planTraceable(ContainerContext context, PlanDraft draft) {
        if (!context.tracing().profile().active()) {
            new Silencing(context, draft).plan();
            return;
        }
        warn(context, draft);
        PlanDraft own = new PlanDraft();
        boolean collector = hasCollector(context.container());
        DesiredEnvironment desired = new DesiredEnvironment(context, settings.protocol());
        boolean flags = context.rule().capability() == Capability.FLAGS
                && conflicting(context, own).isEmpty();
        Optional<List<ValueChange>> options = !flags
                ? Optional.of(List.of())
                : new OptionPlanner(context, desired.speaksHttp(), collector, settings.conflicts(), own).plan();
        if (context.rule().capability() == Capability.FLAGS && !flags || options.isEmpty()) {
            own.dropChanges();
            draft.addAll(own);
            report(context, draft, ComponentState.NOT_TRACEABLE, "its options cannot be added to", List.of());
            return;
        }
        List<ValueChange> values = new ArrayList<>(options.get());
        values.addAll(new EnvironmentPlanner(context, settings.conflicts(), collector, own)
                .plan(completed(context, desired.variables())));
        draft.addAll(own);
        checkSampling(context, values, draft);
        report(context, draft, state(context, values), reasonFor(context), values);
    }

    private Optional<String> conflicting(ContainerContext context, PlanDraft draft) {
        for (CommandLine line : context.known().lines()) {
            for (String option : context.rule().flags().conflicting()) {
                Optional<OptionUse> use = line.options().last(option);
                if (use.isPresent()) {
                    draft.finding(conflictingOption(context, line, use.get()));
                    return Optional.of(option);
                }
            }
        }
        return Optional.empty();
    }

    private static Finding conflictingOption(ContainerContext context, CommandLine line, OptionUse use) {
        return Finding.of(
                FindingCode.NOT_TRACEABLE,
                Location.of(line.place().file().text(), use.argument().offset()),
                context.subject(),
                "cannot be traced beside " + use.name(),
                "Spans are made of request statistics; vLLM fails at the first request without them (vllm-project/vllm#25352).",
                "Take " + use.name() + " out.");
    }

    // Sampler and argument count together: one that stands alone is completed, and never by one that does not fit it.
    private static Map<String, String> completed(ContainerContext context, Map<String, String> wanted) {
        Optional<Sampler> existing = context.container()
                .env(OtelVariable.TRACES_SAMPLER)
                .flatMap(EnvEntry::literal)
                .flatMap(Sampler::of);
        boolean withoutArgument = existing.filter(s -> !s.takesArgument()).isPresent()
                && context.container().env(OtelVariable.TRACES_SAMPLER_ARG).isEmpty();
        if (withoutArgument) {
            wanted.remove(OtelVariable.TRACES_SAMPLER_ARG);
        }
        return wanted;
    }

    private void warn(ContainerContext context, PlanDraft draft) {
        if (isDoubtful(context)) {
            String why = context.rule().warning().orElse(context.rule().note());
            boolean flags = context.rule().capability() == Capability.FLAGS;
            draft.finding(unknownVersion(context, why, flags ? "traced" : "variables only"));
        }
        DesiredEnvironment desired = new DesiredEnvironment(context, settings.protocol());
        if (!desired.isObeyed()) {
            draft.finding(Finding.of(
                    FindingCode.SAMPLER_NOT_OBEYED,
                    context.location(),
                    context.subject(),
                    context.component().id() + " does not obey the sampler "
                            + context.tracing().profile().sampling().sampler().id(),
                    "It knows parentbased_traceidratio only, and samples a tenth with any other.",
                    "It gets parentbased_traceidratio with "
                            + desired.sampling().argument() + "."));
        }
        ServiceNames names = new ServiceNames(context);
        if (context.rule().environment().serviceNameFixed()
                && names.configured().isPresent()) {
            draft.finding(Finding.of(
                    FindingCode.SERVICE_NAME_FIXED,
                    context.location(),
                    context.subject(),
                    "the service name \"" + names.name() + "\" will not be seen",
                    "This version always reports as \""
                            + context.rule().environment().serviceName().orElse("") + "\".",
                    ""));
        }
    }

    private void checkSampling(ContainerContext context, List<ValueChange> values, PlanDraft draft) {
        Optional<BigDecimal> share = share(values);
        BigDecimal allowed = context.tracing().profile().sampling().share();
        if (share.filter(s -> s.compareTo(allowed) > 0).isPresent()) {
            draft.finding(new SamplingFinding(context.tracing(), context.location(), context.subject())
                    .of(share.get(), allowed));
        }
    }

    private static Optional<BigDecimal> share(List<ValueChange> values) {
        Optional<Sampler> sampler = after(values, OtelVariable.TRACES_SAMPLER).flatMap(Sampler::of);
        Optional<String> argument = after(values, OtelVariable.TRACES_SAMPLER_ARG)
                .filter(a -> Sampling.ratio(a).isPresent());
        return sampler.map(s -> new Sampling(s, argument.orElse("1.0")).share());
    }

    private static Optional<String> after(List<ValueChange> values, String name) {
        return values.stream().filter(v -> v.name().equals(name)).findFirst().flatMap(ValueChange::after);
    }

    private static ComponentState state(ContainerContext context, List<ValueChange> values) {
        boolean unknownGo = !context.rule().certain() && context.rule().capability() == Capability.ENVIRONMENT_ONLY;
        if (unknownGo) {
            return ComponentState.PARTLY_TRACED;
        }
        return values.stream().anyMatch(ValueChange::changes) ? ComponentState.TRACED : ComponentState.ALREADY_TRACED;
    }

    private static String reasonFor(ContainerContext context) {
        return context.rule().certain()
                ? ""
                : context.rule().warning().orElse(context.rule().note());
    }

    private static boolean hasCollector(Container container) {
        return container.pod().containers().stream()
                .flatMap(c -> c.image().stream())
                .anyMatch(Endpoints::isCollectorImage);
    }

    private static void report(
            ContainerContext context, PlanDraft draft, ComponentState state, String reason, List<ValueChange> values) {
        Container container = context.container();
        draft.component(new ComponentReport(
                context.location(),
                container.pod().owner().title(),
                container.pod().owner().namespace(),
                container.name(),
                context.component().id(),
                context.role().map(ServingRole::id).orElse(""),
                container.image(),
                context.version().text(),
                context.version().source(),
                context.ruleName() + " (by " + context.known().evidence().phrase() + ")",
                state,
                reason,
                values));
    }
}

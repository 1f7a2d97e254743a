package io.github.llmdtracing.plan;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.kubernetes.EnvironmentSources;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.otel.Sampler;
import io.github.llmdtracing.otel.Sampling;
import io.github.llmdtracing.serving.Capability;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.TracingSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans a container whose version can be traced: options first, then variables, and nothing when the options have no place. */
final class TracedContainer {
    private final TracingSettings settings;
    private final ContainerContext context;
    private final EnvironmentSources sources;
    private final DesiredEnvironment desired;
    private final KserveTemplate template;
    private final Optional<Finding> replaced;
    private final boolean collector;
    private final PlanDraft draft;

    TracedContainer(
            TracingSettings settings,
            ContainerContext context,
            InheritedArguments inherited,
            EnvironmentSources sources,
            PlanDraft draft) {
        this.settings = settings;
        this.context = context;
        this.sources = sources;
        this.desired = new DesiredEnvironment(context, settings.protocol());
        this.template = new KserveTemplate(context.container(), settings.kserve());
        this.replaced = new CommandOfImage(context, settings.rules())
                .replaced()
                .or(() -> inherited.replaced().filter(f -> !isGivenElsewhere()));
        this.collector = context.hasCollectorBeside();
        this.draft = draft;
    }

    /**
     * Plans it.
     *
     * @param variables whether it gets variables too; a chart may set them itself
     */
    void plan(boolean variables) {
        if (hasOddVariables()) {
            draft.finding(oddVariables());
            report(ComponentState.NOT_TRACEABLE, "its env is no list", List.of());
            return;
        }
        PlanDraft own = new PlanDraft();
        Optional<List<ValueChange>> options = options(own);
        if (options.isEmpty()) {
            own.dropChanges();
            draft.addAll(own);
            report(ComponentState.NOT_TRACEABLE, "its options cannot be added to", List.of());
            return;
        }
        List<ValueChange> values = new ArrayList<>(options.get());
        values.addAll(variables ? variables(own) : List.of());
        draft.addAll(own);
        warn();
        new ExportWarnings(context, settings.protocol()).findings().forEach(draft::finding);
        new StandingValues(context, values).findings().forEach(draft::finding);
        checkSampling(values);
        report(state(values), doubt(), values);
    }

    private boolean hasOddVariables() {
        return context.container()
                .node()
                .get("env")
                .filter(e -> !e.isNull() && e.asSequence().isEmpty())
                .isPresent();
    }

    private Finding oddVariables() {
        return finding(
                FindingCode.NO_PLACE,
                "env is no list",
                "Kubernetes takes a list of names and values; what stands here would be lost.",
                "Write env as a list, or leave the container out with <excludedComponents>.");
    }

    private void report(ComponentState state, String reason, List<ValueChange> values) {
        draft.component(new ContainerReport(context).of(state, reason, values));
    }

    private boolean wantsFlags() {
        return context.rule().capability() == Capability.FLAGS;
    }

    private Optional<List<ValueChange>> options(PlanDraft own) {
        if (replaced.isPresent()) {
            own.finding(replaced.get());
            return Optional.of(List.of());
        }
        if (!wantsFlags()) {
            return context.rule().flags().enableTakesValue() ? standing(own) : Optional.of(List.of());
        }
        Optional<Finding> conflict = new OptionCheck(context).conflicting();
        if (conflict.isPresent()) {
            own.finding(conflict.get());
            return Optional.empty();
        }
        return template.decides() ? optionsOfTemplate(own) : written(own);
    }

    private boolean takesOptions() {
        return template.takesArguments() || goesToVariable();
    }

    private boolean goesToVariable() {
        return context.known().lines().stream().anyMatch(CommandLine::isFragment);
    }

    private boolean isGivenElsewhere() {
        return goesToVariable() || isGivenByVariable();
    }

    // The variable's own words are lines of the container, where they are what options go to.
    private boolean isGivenByVariable() {
        return !goesToVariable()
                && context.rule().flags().endpoint().filter(template::hasOption).isPresent();
    }

    private Optional<List<ValueChange>> optionsOfTemplate(PlanDraft own) {
        if (isGivenByVariable()) {
            return Optional.of(List.of());
        }
        if (!template.isKnownToForward() && !goesToVariable()) {
            own.finding(takesOptions() ? mayBePassedOn() : withoutPlace());
        }
        return takesOptions() ? written(own) : Optional.of(List.of());
    }

    private Finding mayBePassedOn() {
        return finding(
                FindingCode.UNKNOWN_VERSION,
                "arguments were added, which KServe passes on from 0.18",
                "Before 0.18, arguments of the manifest take the place of those in KServe's template.",
                "Name the version in <kserveVersion>; from 0.20 on, spec.tracing does it all.");
    }

    private Finding withoutPlace() {
        String update = settings.kserve().isPresent()
                ? "With KServe 0.18 they may be arguments, from 0.20 on spec.tracing does it all."
                : "Name the version in <kserveVersion>: from 0.18 on they are arguments, from 0.20 on spec.tracing does it all.";
        return finding(
                FindingCode.NO_PLACE,
                "its options have no place that is certain",
                "Before 0.18, arguments of the manifest take the place of those in KServe's template.",
                update + " Or set VLLM_ADDITIONAL_ARGS where your template hands it on: it gets them then.");
    }

    private Optional<List<ValueChange>> written(PlanDraft own) {
        return planner(own).plan();
    }

    private Optional<List<ValueChange>> standing(PlanDraft own) {
        return planner(own).planStanding();
    }

    private OptionPlanner planner(PlanDraft own) {
        return new OptionPlanner(context, desired.speaksHttp(), collector, settings.conflicts(), own);
    }

    private List<ValueChange> variables(PlanDraft own) {
        return new EnvironmentPlanner(context, settings.conflicts(), collector, sources, own)
                .plan(completed(desired.variables()));
    }

    // A sampler of the user's that takes no argument gets none.
    private Map<String, String> completed(Map<String, String> wanted) {
        boolean withoutArgument = context.container()
                .env(OtelVariable.TRACES_SAMPLER)
                .flatMap(EnvEntry::literal)
                .flatMap(Sampler::of)
                .filter(s -> !s.takesArgument())
                .isPresent();
        if (withoutArgument
                && context.container().env(OtelVariable.TRACES_SAMPLER_ARG).isEmpty()
                && settings.conflicts() == ConflictPolicy.KEEP) {
            wanted.remove(OtelVariable.TRACES_SAMPLER_ARG);
        }
        return wanted;
    }

    private void warn() {
        if (!context.rule().certain()) {
            draft.finding(context.unknownVersion(withoutFlags() ? "variables only" : "traced"));
        } else {
            context.rule().warning().map(this::mayBeSilent).ifPresent(draft::finding);
        }
        if (!desired.isObeyed()) {
            draft.finding(samplerNotObeyed());
        }
        ServiceNames names = new ServiceNames(context);
        if (context.rule().environment().serviceNameFixed()
                && names.configured().isPresent()) {
            draft.finding(serviceNameFixed(names.name()));
        }
    }

    private Finding samplerNotObeyed() {
        return finding(
                FindingCode.SAMPLER_NOT_OBEYED,
                context.component().id() + " does not obey the sampler "
                        + context.tracing().profile().sampling().sampler().id(),
                "It knows parentbased_traceidratio only, and samples a tenth with any other.",
                "It gets parentbased_traceidratio with " + desired.sampling().argument() + ".");
    }

    private Finding serviceNameFixed(String name) {
        return finding(
                FindingCode.SERVICE_NAME_FIXED,
                "the service name \"" + name + "\" will not be seen",
                "This version always reports as \""
                        + context.rule().environment().serviceName().orElse("") + "\".",
                "");
    }

    private Finding finding(FindingCode code, String problem, String reason, String remedy) {
        return Finding.of(code, context.location(), context.subject(), problem, reason, remedy);
    }

    private void checkSampling(List<ValueChange> values) {
        BigDecimal allowed = context.tracing().profile().sampling().share();
        share(values)
                .filter(s -> s.compareTo(allowed) > 0)
                .ifPresent(s -> draft.finding(
                        new SamplingFinding(context.tracing(), context.location(), context.subject()).of(s, allowed)));
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

    private ComponentState state(List<ValueChange> values) {
        boolean doubtful = !context.rule().certain() || wantsFlags();
        if (withoutFlags() && doubtful) {
            return ComponentState.PARTLY_TRACED;
        }
        return values.stream().anyMatch(ValueChange::changes) ? ComponentState.TRACED : ComponentState.ALREADY_TRACED;
    }

    private boolean withoutFlags() {
        return !wantsFlags() || replaced.isPresent() || template.decides() && !takesOptions() && !isGivenByVariable();
    }

    private Finding mayBeSilent(String warning) {
        return finding(
                FindingCode.NOT_TRACEABLE,
                context.title() + " may send no spans",
                warning,
                "Use a newer image, or look whether spans arrive.");
    }

    private String doubt() {
        return context.rule().certain()
                ? ""
                : context.rule().warning().orElse(context.rule().note());
    }
}

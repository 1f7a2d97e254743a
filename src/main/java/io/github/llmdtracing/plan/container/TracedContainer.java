package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.kubernetes.EnvironmentSources;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.otel.Sampler;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.serving.Capability;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans a container whose version can be traced: options first, then variables, and nothing when the options have no place. */
final class TracedContainer {
    private final TracingSettings settings;
    private final ContainerContext context;
    private final EnvironmentSources sources;
    private final DesiredEnvironment desired;
    private final TemplateOptions template;
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
        this.template = new TemplateOptions(context, settings);
        this.replaced = new CommandOfImage(context, settings.rules())
                .replaced()
                .or(() -> inherited.replaced().filter(f -> !template.needNoArguments()));
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
        warnings(values).forEach(draft::finding);
        report(state(values), doubt(), values);
    }

    private Stream<Finding> warnings(List<ValueChange> values) {
        return Stream.of(
                        new TracedWarnings(context, desired, !withoutFlags()).findings(),
                        new ExportWarnings(context, settings.protocol()).findings(),
                        new StandingValues(context, values).findings(),
                        new SamplingCheck(context, values).finding().stream())
                .flatMap(s -> s);
    }

    private boolean hasOddVariables() {
        return context.container()
                .node()
                .get("env")
                .filter(e -> !e.isNull() && e.asSequence().isEmpty())
                .isPresent();
    }

    private Finding oddVariables() {
        return context.finding(
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

    private Optional<List<ValueChange>> optionsOfTemplate(PlanDraft own) {
        template.doubt().ifPresent(own::finding);
        boolean written = template.havePlace() && !template.areGiven();
        return written ? written(own) : Optional.of(List.of());
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

    private ComponentState state(List<ValueChange> values) {
        boolean doubtful = !context.rule().certain() || wantsFlags();
        if (withoutFlags() && doubtful) {
            return ComponentState.PARTLY_TRACED;
        }
        return values.stream().anyMatch(ValueChange::changes) ? ComponentState.TRACED : ComponentState.ALREADY_TRACED;
    }

    private boolean withoutFlags() {
        return !wantsFlags() || replaced.isPresent() || template.areLost();
    }

    private String doubt() {
        return context.rule().certain()
                ? ""
                : context.rule().warning().orElse(context.rule().note());
    }
}

package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.Appended;
import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.serving.Capability;
import io.github.llmdtracing.serving.VersionRule;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Plans serving runtimes and the models that run in them. What is written into a runtime is for every model in it: where it does not suit
 * one of them, the runtime is left alone and the others get it in their own arguments.
 */
record RuntimePlanner(TracingSettings settings, ContainerPlanner planner, ServingRuntimes runtimes) {
    /**
     * A model that what is written into its runtime does not suit.
     *
     * @param why what is the matter, with the place
     * @param certain whether tracing would stop it
     */
    private record Unsuited(ServedModel model, String why, boolean certain) {}

    /** What is planned for a runtime's or a model's container; none where it is to be planned as any other. */
    Optional<PlanDraft> plan(Container container) {
        Optional<ServedModel> model = ServedModel.of(container);
        return model.isPresent() ? ofModel(model.get()) : ofRuntime(container);
    }

    private Optional<PlanDraft> ofRuntime(Container container) {
        boolean server =
                container.pod().owner().kind().endsWith("ServingRuntime") && ServingRuntime.isServer(container);
        return server && container.pod().owner() instanceof KubernetesObject runtime
                ? unsuited(runtime, container).map(u -> left(container, u))
                : Optional.empty();
    }

    private Optional<Unsuited> unsuited(KubernetesObject runtime, Container container) {
        return planner.containers().of(container) instanceof Recognition.Known known
                ? runtimes.models(runtime).stream()
                        .flatMap(m -> unsuited(m, reception(m, container, known)).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Reception reception(ServedModel model, Container runtime, Recognition.Known known) {
        return new RuntimeFlags(
                        settings,
                        planner,
                        model.container(),
                        planner.containers().context(runtime, known).rule())
                .reception();
    }

    private static Optional<Unsuited> unsuited(ServedModel model, Reception reception) {
        if (reception instanceof Reception.Refused refused) {
            return Optional.of(new Unsuited(model, refused.why(), true));
        }
        if (reception instanceof Reception.OptedOut out) {
            return Optional.of(new Unsuited(model, "it is opted out by " + out.by(), false));
        }
        return reception instanceof Reception.Own own
                ? Optional.of(new Unsuited(model, own.why(), false))
                : Optional.empty();
    }

    // Where nothing would be written, nothing is left out either.
    private PlanDraft left(Container runtime, Unsuited unsuited) {
        PlanDraft usual = planner.planItself(runtime);
        if (usual.changes().isEmpty()) {
            return usual;
        }
        PlanDraft draft = new PlanDraft();
        usual.components().stream()
                .map(c -> c.refused("left alone for " + unsuited.model().service() + ": " + unsuited.why()))
                .forEach(draft::component);
        draft.finding(finding(runtime, unsuited));
        return draft;
    }

    private static Finding finding(Container runtime, Unsuited unsuited) {
        String service = unsuited.model().service();
        return Finding.of(
                        FindingCode.NOT_TRACEABLE,
                        runtime.location(),
                        runtime.title(),
                        "the serving runtime is left alone for " + service + ", which runs in it: " + unsuited.why(),
                        "What is written into a runtime is for all that run in it; the others get it in their own"
                                + " arguments where the tree has them.",
                        unsuited.certain()
                                ? "Mend it there, or give " + service + " a runtime of its own."
                                : "To have it traced for all, give " + service + " a runtime of its own.")
                .as(unsuited.certain() ? Severity.WARNING : Severity.INFO);
    }

    private Optional<PlanDraft> ofModel(ServedModel model) {
        List<ServingRuntime> fitting = runtimes.of(model);
        if (fitting.size() > 1) {
            return isOfInterest(model, fitting) ? Optional.of(severalFit(model, fitting)) : Optional.empty();
        }
        return fitting.stream().findFirst().flatMap(r -> in(model, r));
    }

    // Most models of KServe are no language models.
    private boolean isOfInterest(ServedModel model, List<ServingRuntime> runtimes) {
        return model.isVllm()
                || runtimes.stream()
                        .flatMap(r -> r.container().stream())
                        .anyMatch(c -> planner.containers().of(c) instanceof Recognition.Known);
    }

    private PlanDraft severalFit(ServedModel model, List<ServingRuntime> fitting) {
        PlanDraft draft = new PlanDraft();
        String names = fitting.stream().map(ServingRuntime::name).distinct().collect(Collectors.joining(", "));
        String problem = "several serving runtimes of the tree fit: " + names;
        new UntracedReport(model.container(), draft).ofRuntime(problem);
        draft.finding(Finding.of(
                FindingCode.NOT_TRACEABLE,
                model.container().location(),
                model.container().title(),
                problem,
                "Which one KServe takes, the tree does not say; what is written into both would stand there twice.",
                "Name it in runtime."));
        return draft;
    }

    private Optional<PlanDraft> in(ServedModel model, ServingRuntime runtime) {
        Optional<Container> server = runtime.container();
        if (server.isEmpty()) {
            return model.isVllm() ? Optional.of(inUnknown(model, runtime)) : Optional.empty();
        }
        return planner.containers().of(model.container()) instanceof Recognition.Known known
                ? in(model, runtime, server.get(), known)
                : Optional.empty();
    }

    private static PlanDraft inUnknown(ServedModel model, ServingRuntime runtime) {
        PlanDraft draft = new PlanDraft();
        new UntracedReport(model.container(), draft)
                .ofRuntime("its serving runtime " + runtime.name() + " is in the tree and has no kserve-container");
        return draft;
    }

    private Optional<PlanDraft> in(
            ServedModel model, ServingRuntime runtime, Container server, Recognition.Known known) {
        ContainerContext context = planner.containers().context(model.container(), known);
        return inKnown(context, model, runtime, server)
                .or(() -> isReached(model) ? Optional.empty() : Optional.of(notReached(context, runtime)));
    }

    private Optional<PlanDraft> inKnown(
            ContainerContext context, ServedModel model, ServingRuntime runtime, Container server) {
        if (!(planner.containers().of(server) instanceof Recognition.Known below)) {
            return Optional.empty();
        }
        boolean taken = reception(model, server, below) instanceof Reception.Taken;
        VersionRule rule = planner.containers().context(server, below).rule();
        boolean none = rule.capability() == Capability.NONE && rule.equals(context.rule());
        return none
                ? Optional.of(asItsRuntime(context, runtime))
                : taken ? byRuntime(context, runtime, server) : Optional.empty();
    }

    // What is to be done is said of the runtime.
    private static PlanDraft asItsRuntime(ContainerContext context, ServingRuntime runtime) {
        PlanDraft draft = new PlanDraft();
        String why = "as its serving runtime " + runtime.name() + ": "
                + context.rule().note();
        draft.component(new ContainerReport(context).of(ComponentState.NOT_TRACEABLE, why));
        return draft;
    }

    private Optional<PlanDraft> byRuntime(ContainerContext context, ServingRuntime runtime, Container server) {
        return planner.plan(server).components().stream()
                .filter(c -> c.state().sendsSpans() || c.state() == ComponentState.OPTED_OUT)
                .findFirst()
                .map(c -> byRuntime(context, runtime, c));
    }

    private static PlanDraft byRuntime(ContainerContext context, ServingRuntime runtime, ComponentReport server) {
        PlanDraft draft = new PlanDraft();
        boolean traced = server.state() == ComponentState.TRACED;
        String by = "by the serving runtime " + runtime.name();
        draft.component(new ContainerReport(context)
                .of(
                        traced ? ComponentState.ALREADY_TRACED : server.state(),
                        server.reason().isEmpty() ? by : by + ": " + server.reason(),
                        server.values().stream().map(RuntimePlanner::standing).toList()));
        return draft;
    }

    private static ValueChange standing(ValueChange value) {
        return new ValueChange(value.name(), value.after(), value.after(), value.configured());
    }

    // The arguments of a model are operands of its runtime's script.
    private boolean isReached(ServedModel model) {
        return model.container().command().isPresent()
                || planner.containers().started(model.container()).stream()
                        .allMatch(l -> l.appended() == Appended.ARRIVE);
    }

    private static PlanDraft notReached(ContainerContext context, ServingRuntime runtime) {
        PlanDraft draft = new PlanDraft();
        String problem = "the script of the serving runtime " + runtime.name() + " passes no arguments on";
        draft.component(new ContainerReport(context).of(ComponentState.NOT_TRACEABLE, problem));
        return draft;
    }
}

package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.EnvironmentSources;
import io.github.llmdtracing.kubernetes.Origins;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.kubernetes.RoleTemplate;
import io.github.llmdtracing.plan.change.DuplicateKey;
import io.github.llmdtracing.plan.change.DuplicateKeys;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.plan.change.Removal;
import io.github.llmdtracing.serving.Capability;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.settings.UnknownVersions;
import io.github.llmdtracing.standing.Endpoints;
import io.github.llmdtracing.yaml.YamlDocument;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides whether what one container runs can be traced, and has it planned whole or not at all. Any number of threads may ask. */
public final class ContainerPlanner {
    private final TracingSettings settings;
    private final ProjectIndex index;
    private final ServingRuntimes runtimes;
    private final ContainerRecognition containers;
    private final Optional<Removal> removal;
    private final boolean built;
    private final Map<YamlDocument, DuplicateKeys> duplicates = Collections.synchronizedMap(new IdentityHashMap<>());

    private ContainerPlanner(
            TracingSettings settings,
            ProjectIndex index,
            Endpoints endpoints,
            Optional<Removal> removal,
            boolean built) {
        this.removal = removal;
        this.built = built;
        this.settings = settings;
        this.index = index;
        this.runtimes = new ServingRuntimes(index);
        this.containers = new ContainerRecognition(settings, index, endpoints, runtimes);
    }

    /** A planner for containers as they stand in files, where a patch may be without what it is for. */
    public static ContainerPlanner ofFiles(
            TracingSettings settings, ProjectIndex index, Endpoints endpoints, Optional<Removal> removal) {
        return new ContainerPlanner(settings, index, endpoints, removal, false);
    }

    /** A planner for containers that a kustomization makes. */
    public static ContainerPlanner ofBuild(
            TracingSettings settings, ProjectIndex index, Endpoints endpoints, Optional<Removal> removal) {
        return new ContainerPlanner(settings, index, endpoints, removal, true);
    }

    /** What is taken out; none where tracing is put in. */
    Optional<Removal> removal() {
        return removal;
    }

    /** What containers run. */
    ContainerRecognition containers() {
        return containers;
    }

    /** What is planned for, and to be said of, a container. */
    public PlanDraft plan(Container container) {
        return plan(container, ContainerRecognition.image(container), true);
    }

    /**
     * What is planned for a container.
     *
     * @param image its image, which may be written in parts
     * @param variables whether it gets variables too; a chart may set them itself
     */
    public PlanDraft plan(Container container, ImageReference image, boolean variables) {
        PlanDraft draft = new PlanDraft();
        if (removal.isPresent()) {
            new ContainerStripping(settings, this, removal.get()).plan(container, image, variables, draft);
            return draft;
        }
        return new RuntimePlanner(settings, this, runtimes)
                .plan(container)
                .orElseGet(() -> planItself(container, image, variables));
    }

    /** What is planned for a container, whatever runs on top of it. */
    PlanDraft planItself(Container container) {
        return planItself(container, ContainerRecognition.image(container), true);
    }

    private PlanDraft planItself(Container container, ImageReference image, boolean variables) {
        PlanDraft draft = new PlanDraft();
        Recognition recognised = containers.of(container, image);
        if (recognised instanceof Recognition.Known known && new RoleTemplate(container).isStartedByRoles()) {
            new UntracedReport(container, draft).ofTemplate(known);
        } else if (recognised instanceof Recognition.Known known) {
            planKnown(containers.context(container, image, known), variables, draft);
            new UntracedReport(container, draft).beside(known);
        } else if (!(recognised instanceof Recognition.Unrelated)) {
            new UntracedReport(container, draft).report(recognised);
        } else {
            new RoleTemplate(container)
                    .imageOfReplacedArguments()
                    .flatMap(i -> settings.rules().componentOf(ImageReference.parse(i)))
                    .ifPresent(new UntracedReport(container, draft)::ofArguments);
        }
        return draft;
    }

    /** What is to be said of a container whose program does not take what is appended to its arguments. */
    PlanDraft left(ContainerContext context) {
        PlanDraft draft = new PlanDraft();
        if (context.rule().capability() == Capability.NONE) {
            refused(context, draft).withoutCapability();
        } else {
            report(context, draft, ComponentState.NOT_TRACEABLE, "it does not take the flags that KServe appends");
            context.unlessCertain("left alone").ifPresent(draft::finding);
        }
        return draft;
    }

    /** What is to be said of a container that is left alone for a reason. */
    PlanDraft left(ContainerContext context, Finding reason) {
        PlanDraft draft = new PlanDraft();
        refused(context, draft).because(reason);
        return draft;
    }

    /** Plans a container that runs a known program. */
    void planKnown(ContainerContext context, boolean variables, PlanDraft draft) {
        List<Finding> killing =
                new OptionCheck(context).killing(settings.rules()).toList();
        killing.forEach(draft::finding);
        Optional<String> optOut =
                new OptOut(settings, context.container()).reason(context.known().lines());
        Optional<DuplicateKey> twice = duplicateKey(context.container());
        Optional<Finding> cleared = new ClearedEnvironment(context).finding();
        if (optOut.isPresent()) {
            report(context, draft, ComponentState.OPTED_OUT, "opted out by " + optOut.get());
        } else if (context.rule().capability() == Capability.NONE && isSwitchedOn(context)) {
            report(context, draft, ComponentState.ALREADY_TRACED, "by the options that stand there");
        } else if (context.rule().capability() == Capability.NONE) {
            refused(context, draft).withoutCapability();
        } else if (!killing.isEmpty()) {
            report(context, draft, ComponentState.NOT_TRACEABLE, killing.get(0).problem());
        } else if (cleared.isPresent()) {
            refused(context, draft).because(cleared.get());
        } else if (twice.isPresent()) {
            refused(context, draft).ofDuplicate(twice.get());
        } else if (!context.rule().certain() && settings.unknownVersions() != UnknownVersions.WARN) {
            refused(context, draft).ofUnknownVersion();
        } else {
            planTraceable(context, variables, draft);
        }
    }

    private void planTraceable(ContainerContext context, boolean variables, PlanDraft draft) {
        new RepeatedVariables(context.container()).findings().forEach(draft::finding);
        EnvironmentSources sources =
                new EnvironmentSources(index, context.container(), containers.below(context.container()));
        if (context.tracing().profile().active()) {
            InheritedArguments inherited = new InheritedArguments(context, built);
            new TracedContainer(settings, context, inherited, sources, draft).plan(variables);
        } else {
            new Silencing(context, sources, draft).plan();
        }
    }

    // Whoever wrote the switch knows a version that has it.
    private static boolean isSwitchedOn(ContainerContext context) {
        return context.rule().flags().enable().stream()
                .anyMatch(name -> context.known().lines().stream()
                        .anyMatch(l -> l.options().has(name)));
    }

    private Optional<DuplicateKey> duplicateKey(Container container) {
        return container.pod().owner().written(container.node()).stream()
                .flatMap(w -> duplicateKey(w).stream())
                .findFirst();
    }

    private Optional<DuplicateKey> duplicateKey(Origins.Written part) {
        return duplicates
                .computeIfAbsent(part.place().document(), d -> new DuplicateKeys(d.root()))
                .concerning(part.node());
    }

    private RefusedContainer refused(ContainerContext context, PlanDraft draft) {
        return new RefusedContainer(settings, context, draft);
    }

    private static void report(ContainerContext context, PlanDraft draft, ComponentState state, String reason) {
        draft.component(new ContainerReport(context).of(state, reason));
    }
}

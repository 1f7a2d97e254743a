package io.github.llmdtracing.plan;

import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.EnvironmentSources;
import io.github.llmdtracing.kubernetes.Origins;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.kubernetes.RoleTemplate;
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
final class ContainerPlanner {
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
    static ContainerPlanner ofFiles(
            TracingSettings settings, ProjectIndex index, Endpoints endpoints, Optional<Removal> removal) {
        return new ContainerPlanner(settings, index, endpoints, removal, false);
    }

    /** A planner for containers that a kustomization makes. */
    static ContainerPlanner ofBuild(
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
    PlanDraft plan(Container container) {
        return plan(container, ContainerRecognition.image(container), true);
    }

    /**
     * What is planned for a container.
     *
     * @param image its image, which may be written in parts
     * @param variables whether it gets variables too; a chart may set them itself
     */
    PlanDraft plan(Container container, ImageReference image, boolean variables) {
        PlanDraft draft = new PlanDraft();
        if (removal.isPresent()) {
            strip(container, image, variables, draft);
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
            refuse(context, draft);
        } else {
            report(context, draft, ComponentState.NOT_TRACEABLE, "it does not take the flags that KServe appends");
            context.unlessCertain("left alone").ifPresent(draft::finding);
        }
        return draft;
    }

    private void strip(Container container, ImageReference image, boolean variables, PlanDraft draft) {
        if (containers.alone(container, image) instanceof Recognition.Known known) {
            ContainerContext context = containers.contextAlone(container, image, known);
            PlanDraft enriched = new PlanDraft();
            planKnown(context, variables, enriched);
            strip(context, variables, enriched, draft);
        }
    }

    // Only what enrich has nothing to add to is what enrich would write.
    private void strip(ContainerContext context, boolean variables, PlanDraft enriched, PlanDraft draft) {
        Removal asked = removal.orElseThrow();
        StripPlans plans = StripPlans.of(settings, context);
        PatchedContainer patched = new PatchedContainer(context, asked.patches(), enriched);
        boolean whole = patched.isWhole()
                && !new RoleTemplate(context.container()).isStartedByRoles()
                && enriched.components().stream().anyMatch(StripPlans::isEnriched);
        boolean may = asked.from().test(context.location().file()) && !StripPlans.isOptedOut(enriched);
        if (may && asked.all()) {
            new StrippedContainer(context, plans.all(), patched.all(), draft).plan();
        } else if (may && whole) {
            new StrippedContainer(context, plans.ours(variables), patched.ours(), draft).plan();
        } else {
            new StrippedContainer(context, plans.nothing(), List.of(), draft).plan();
        }
    }

    private void planKnown(ContainerContext context, boolean variables, PlanDraft draft) {
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
            refuse(context, draft);
        } else if (!killing.isEmpty()) {
            report(context, draft, ComponentState.NOT_TRACEABLE, killing.get(0).problem());
        } else if (cleared.isPresent()) {
            refuse(context, cleared.get(), draft);
        } else if (twice.isPresent()) {
            refuseDuplicate(context, twice.get(), draft);
        } else if (!context.rule().certain() && settings.unknownVersions() != UnknownVersions.WARN) {
            refuseUnknown(context, draft);
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

    private void refuse(ContainerContext context, PlanDraft draft) {
        if (!context.rule().flags().options().isEmpty()) {
            refuseByHand(context, draft);
            return;
        }
        Refusal refusal = new Refusal(context, hasTracedVersion(context));
        report(context, draft, ComponentState.NOT_TRACEABLE, refusal.reason());
        draft.finding(refusal.finding());
    }

    private static void refuseByHand(ContainerContext context, PlanDraft draft) {
        String options = String.join(" and ", context.rule().flags().options());
        report(context, draft, ComponentState.NOT_TRACEABLE, context.rule().note());
        draft.finding(Finding.of(
                        FindingCode.NOT_TRACEABLE,
                        context.location(),
                        context.subject(),
                        context.title() + " is not traced",
                        context.rule().note(),
                        "Write " + options + " yourself if its version has them.")
                .as(Severity.WARNING));
    }

    static void refuse(ContainerContext context, Finding reason, PlanDraft draft) {
        report(context, draft, ComponentState.NOT_TRACEABLE, reason.problem());
        draft.finding(reason);
    }

    // What no version of a program can do is no reason to warn.
    private boolean hasTracedVersion(ContainerContext context) {
        return settings.rules().all().stream()
                .filter(r -> r.component().equals(context.component().id()))
                .anyMatch(r -> r.capability() != Capability.NONE);
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

    private static void refuseDuplicate(ContainerContext context, DuplicateKey duplicate, PlanDraft draft) {
        report(context, draft, ComponentState.NOT_TRACEABLE, duplicate.problem());
        Location location = context.container().pod().owner().locate(duplicate.key());
        draft.finding(duplicate.finding(location, context.subject()));
    }

    private void refuseUnknown(ContainerContext context, PlanDraft draft) {
        report(
                context,
                draft,
                ComponentState.NOT_TRACEABLE,
                context.rule().warning().orElse(context.rule().note()));
        boolean fails = settings.unknownVersions() == UnknownVersions.FAIL;
        draft.finding(context.unknownVersion("left alone").as(fails ? Severity.ERROR : Severity.WARNING));
    }

    private static void report(ContainerContext context, PlanDraft draft, ComponentState state, String reason) {
        draft.component(new ContainerReport(context).of(state, reason));
    }
}

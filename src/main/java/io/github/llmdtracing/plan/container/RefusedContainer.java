package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.plan.change.DuplicateKey;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.serving.Capability;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.settings.UnknownVersions;

/**
 * A container that runs a known program and is left alone: what is said of it.
 *
 * @param settings what the POM asks for
 * @param context the container
 * @param draft where it is said
 */
record RefusedContainer(TracingSettings settings, ContainerContext context, PlanDraft draft) {
    /** What its version cannot do. */
    void withoutCapability() {
        if (context.rule().flags().options().isEmpty()) {
            untraceable();
        } else {
            untracedByHand();
        }
    }

    private void untraceable() {
        Refusal refusal = new Refusal(context, hasTracedVersion());
        report(refusal.reason());
        draft.finding(refusal.finding());
    }

    private void untracedByHand() {
        String options = String.join(" and ", context.rule().flags().options());
        report(context.rule().note());
        draft.finding(Finding.of(
                        FindingCode.NOT_TRACEABLE,
                        context.location(),
                        context.subject(),
                        context.title() + " is not traced",
                        context.rule().note(),
                        "Write " + options + " yourself if its version has them.")
                .as(Severity.WARNING));
    }

    // What no version of a program can do is no reason to warn.
    private boolean hasTracedVersion() {
        return settings.rules().all().stream()
                .filter(r -> r.component().equals(context.component().id()))
                .anyMatch(r -> r.capability() != Capability.NONE);
    }

    /** A reason of its own. */
    void because(Finding reason) {
        report(reason.problem());
        draft.finding(reason);
    }

    /** A key that stands twice. */
    void ofDuplicate(DuplicateKey duplicate) {
        report(duplicate.problem());
        Location location = context.container().pod().owner().locate(duplicate.key());
        draft.finding(duplicate.finding(location, context.subject()));
    }

    /** A version that is not known, where that is not to be traced. */
    void ofUnknownVersion() {
        report(context.rule().warning().orElse(context.rule().note()));
        boolean fails = settings.unknownVersions() == UnknownVersions.FAIL;
        draft.finding(context.unknownVersion("left alone").as(fails ? Severity.ERROR : Severity.WARNING));
    }

    private void report(String reason) {
        draft.component(new ContainerReport(context).of(ComponentState.NOT_TRACEABLE, reason));
    }
}

package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.RoleTemplate;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.ImagePattern;
import java.util.List;
import java.util.Optional;

/** Says why a container that has to do with llm-d is left alone. */
record UntracedReport(Container container, PlanDraft draft) {
    void report(Recognition recognised) {
        if (recognised instanceof Recognition.Hidden hidden) {
            hidden(hidden);
        } else if (recognised instanceof Recognition.Resembling resembling) {
            resembling(resembling);
        } else if (recognised instanceof Recognition.OtherProgram other) {
            report(other.component(), "it starts \"" + other.program() + "\", which is no server");
        }
    }

    /** The container gets vLLM's options from its service, and nobody knows its program. */
    void ofService(Recognition recognised) {
        report(recognised);
        if (recognised instanceof Recognition.Unrelated) {
            unknownProgram();
        }
    }

    private void unknownProgram() {
        report("unknown", "no rule knows what it runs");
        draft.finding(Finding.of(
                FindingCode.UNKNOWN_IMAGE,
                container.location(),
                container.title(),
                "no rule knows what it runs",
                "A flag that another program does not know would stop it.",
                "If it is vLLM or SGLang, name its image in <images>, and start it in the manifest."));
    }

    /** Servers that the container starts beside the one that it is taken for. */
    void beside(Recognition.Known known) {
        known.beside().forEach(other -> beside(known.component().id(), other));
        known.unseen().forEach(this::hidden);
    }

    private void beside(String main, Recognition.Beside started) {
        String other = started.component().id();
        String problem = other + " is started in the container of " + main + " and is not traced";
        report(other, problem);
        draft.finding(Finding.of(
                FindingCode.NOT_TRACEABLE,
                started.line().location(),
                container.title(),
                problem,
                "Variables and service name of a container are the same for all that it starts.",
                "Start " + other + " in a container of its own."));
    }

    /** The container is put on top of a serving runtime, of which not enough is known. */
    void ofRuntime(String why) {
        report(ComponentIds.VLLM, why);
    }

    /** The container is that of a template, and roles go over what it starts: what it got would be theirs, too. */
    void ofTemplate(Recognition.Known known) {
        String component = known.component().id();
        report(component, "roles that name the template say themselves what they start");
        if (new RoleTemplate(container).keepsItsCommand()) {
            draft.finding(Finding.of(
                    FindingCode.NOT_TRACEABLE,
                    container.location(),
                    container.title(),
                    "some roles take the template's command, and are not traced",
                    "Options in the template could stand twice, or before the model, where a role goes over its words.",
                    "Give each role that names the template a command of its own."));
        }
    }

    /** The container is that of a patch, whose arguments take the place of those that the template got. */
    void ofArguments(String component) {
        report(component, "its arguments take the place of its template's");
        draft.finding(Finding.of(
                FindingCode.NOT_TRACEABLE,
                container.location(),
                container.title(),
                "it takes its template's command with arguments of its own, and is not traced",
                "What the template gets is not among them.",
                "Give the patch a command of its own."));
    }

    private void hidden(Recognition.Hidden hidden) {
        report(hidden.component(), hidden.obstacle().problem());
        draft.finding(Finding.of(
                FindingCode.OPAQUE_COMMAND,
                Location.of(
                        hidden.obstacle().place().file().text(),
                        hidden.obstacle().offset()),
                container.title(),
                hidden.obstacle().problem(),
                "So the options of " + hidden.component() + " cannot be found.",
                "Start " + hidden.component()
                        + " in the manifest, or leave the container out with <excludedComponents>."));
    }

    private void resembling(Recognition.Resembling resembling) {
        String image = container.imageInUse();
        report(resembling.component(), "no rule knows the image " + image);
        draft.finding(Finding.of(
                FindingCode.UNKNOWN_IMAGE,
                container.location(),
                container.title(),
                "the image " + image + " looks like " + resembling.component() + " and matches no rule",
                "A flag that another program does not know would stop it.",
                "Name it in <images>, as <image><name>" + ImagePattern.meaning(image) + "</name><component>"
                        + resembling.component() + "</component><version>...</version></image>."));
    }

    private void report(String component, String reason) {
        draft.component(new ComponentReport(
                container.location(),
                container.pod().owner().title(),
                container.pod().owner().namespace(),
                container.name(),
                component,
                "",
                container.image(),
                Optional.empty(),
                "",
                "",
                ComponentState.NOT_TRACEABLE,
                reason,
                List.of()));
    }
}

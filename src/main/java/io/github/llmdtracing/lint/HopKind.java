package io.github.llmdtracing.lint;

import io.github.llmdtracing.plan.ComponentReport;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.ServingRole;
import java.util.Optional;
import java.util.Set;

/** The stations of a request, in its order. */
public enum HopKind {
    /** Chooses the model server; every trace of llm-d begins here. */
    PICKER(
            "endpoint picker",
            "The trace begins behind it: nothing tells why a model server was chosen, and each model server samples for itself."),
    /** Stands before a decode server and has prefill done elsewhere. */
    PROXY(
            "routing proxy",
            "The spans of prefill and decode hang below whatever is before the proxy, or stand alone, and the time between them is"
                    + " explained by nobody."),
    /** Computes the prompt. */
    PREFILL(
            "prefill server",
            "The trace has a gap where the prompt is computed, which is most of the time to the first token."),
    /** Computes the answer. */
    DECODE("decode server", "The trace ends before the answer is computed."),
    /** Computes both. */
    ENGINE("model server", "The trace ends before the model server: where the time goes cannot be seen.");

    private static final Set<String> PICKERS =
            Set.of(ComponentIds.ENDPOINT_PICKER, "chart inferencepool", "chart standalone", "chart llm-d-router");
    private static final Set<String> ENGINES = Set.of(
            ComponentIds.VLLM,
            ComponentIds.SGLANG,
            ComponentIds.TENSORRT_LLM,
            ComponentIds.INFERENCE_SIM,
            "chart llm-d-modelservice");

    private final String title;
    private final String whenDark;

    HopKind(String title, String whenDark) {
        this.title = title;
        this.whenDark = whenDark;
    }

    /** As people name it. */
    public String title() {
        return title;
    }

    /** What a trace looks like without it, in a sentence. */
    String whenDark() {
        return whenDark;
    }

    /** Which one a component is; none where it is not on the path of a request, or nobody decided what it is. */
    static Optional<HopKind> of(ComponentReport report) {
        if (report.rule().isEmpty()) {
            return Optional.empty();
        }
        if (PICKERS.contains(report.component())) {
            return Optional.of(PICKER);
        }
        if (report.component().equals(ComponentIds.ROUTING_PROXY)) {
            return Optional.of(PROXY);
        }
        return ENGINES.contains(report.component()) ? Optional.of(ofRole(report.role())) : Optional.empty();
    }

    private static HopKind ofRole(String role) {
        if (role.equals(ServingRole.PREFILL.id())) {
            return PREFILL;
        }
        return role.equals(ServingRole.DECODE.id()) ? DECODE : ENGINE;
    }
}

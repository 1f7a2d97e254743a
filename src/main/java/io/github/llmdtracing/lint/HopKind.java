package io.github.llmdtracing.lint;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.serving.PathPosition;
import java.util.Optional;
import java.util.stream.Stream;

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
    /** Turns images and sound into embeddings. */
    ENCODE(
            "encode server",
            "The trace has a gap where images and sound are encoded, which may be most of the time of such a request."),
    /** Computes the prompt. */
    PREFILL(
            "prefill server",
            "The trace has a gap where the prompt is computed, which is most of the time to the first token."),
    /** Computes the answer. */
    DECODE("decode server", "The trace ends before the answer is computed."),
    /** Computes both. */
    ENGINE("model server", "The trace ends before the model server: where the time goes cannot be seen.");

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
        return report.rule().isEmpty() ? Optional.empty() : report.position().flatMap(p -> of(p, report.role()));
    }

    private static Optional<HopKind> of(PathPosition position, String role) {
        return switch (position) {
            case PICKER -> Optional.of(PICKER);
            case PROXY -> Optional.of(PROXY);
            case ENGINE -> Optional.of(ofRole(role));
            case ENTRY, FRONT, ROUTER, BESIDE -> Optional.empty();
        };
    }

    private static HopKind ofRole(String role) {
        return Stream.of(ENCODE, PREFILL, DECODE)
                .filter(k -> k.name().equalsIgnoreCase(role))
                .findFirst()
                .orElse(ENGINE);
    }
}

package io.github.llmdtracing.report.page;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.serving.PathPosition;
import java.util.Locale;
import java.util.stream.Stream;

/** The places of the request path, in the order in which a request comes to them. */
enum HopKind {
    ENTRY("Clients and gateway"),
    FRONT("Before the picker"),
    PICKER("Endpoint picker"),
    PROXY("Routing proxy"),
    ENCODE("Encode"),
    PREFILL("Prefill"),
    DECODE("Decode"),
    ENGINE("Model server"),
    BESIDE("Beside the path"),
    COLLECTOR("Collector"),
    BACKEND("Backend");

    private final String title;

    HopKind(String title) {
        this.title = title;
    }

    /** Where a component is on the path. */
    static HopKind of(ComponentReport component) {
        return switch (component.position().orElse(PathPosition.ENGINE)) {
            case ENTRY -> ENTRY;
            case FRONT -> FRONT;
            case PICKER -> PICKER;
            case ROUTER, PROXY -> PROXY;
            case ENGINE -> ofRole(component.role());
            case BESIDE -> BESIDE;
        };
    }

    private static HopKind ofRole(String role) {
        return Stream.of(ENCODE, PREFILL, DECODE)
                .filter(k -> k.name().equalsIgnoreCase(role))
                .findFirst()
                .orElse(ENGINE);
    }

    /** Whether it computes, so that a request ends there. */
    boolean isEngine() {
        return compareTo(ENCODE) >= 0 && compareTo(ENGINE) <= 0;
    }

    /** Whether requests come through it; else it only takes spans, or neither. */
    boolean isOnPath() {
        return compareTo(BESIDE) < 0;
    }

    String title() {
        return title;
    }

    /** For ids. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

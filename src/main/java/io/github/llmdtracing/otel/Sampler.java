package io.github.llmdtracing.otel;

import java.util.Arrays;
import java.util.Optional;

/** The samplers of the specification (configuration/sdk-environment-variables.md) that some llm-d component knows. */
public enum Sampler {
    /** Every span. */
    ALWAYS_ON("always_on", false),
    /** No span. */
    ALWAYS_OFF("always_off", false),
    /** A share of the traces, whatever the parent says. */
    TRACEIDRATIO("traceidratio", true),
    /** As the parent; every root. The default of the SDKs. */
    PARENTBASED_ALWAYS_ON("parentbased_always_on", false),
    /** As the parent; no root. */
    PARENTBASED_ALWAYS_OFF("parentbased_always_off", false),
    /** As the parent; a share of the roots. The only one that every llm-d component obeys. */
    PARENTBASED_TRACEIDRATIO("parentbased_traceidratio", true);

    private final String id;
    private final boolean takesArgument;

    Sampler(String id, boolean takesArgument) {
        this.id = id;
        this.takesArgument = takesArgument;
    }

    /** The sampler of that name; none when there is none. */
    public static Optional<Sampler> of(String id) {
        return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
    }

    /** The specification's name. */
    public String id() {
        return id;
    }

    /** Whether a ratio goes with it. */
    public boolean takesArgument() {
        return takesArgument;
    }
}

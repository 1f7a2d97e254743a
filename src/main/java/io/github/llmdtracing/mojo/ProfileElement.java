package io.github.llmdtracing.mojo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The element {@code <profile>} of {@code <profiles>}. */
public final class ProfileElement {
    /** What other elements call it. */
    @Parameter(required = true)
    @Nullable
    String name;

    /** The sampler; {@code parentbased_traceidratio} unless set. */
    @Parameter
    @Nullable
    String sampler;

    /** The share of traces, from 0 to 1. */
    @Parameter
    @Nullable
    String samplerArg;

    /** What vLLM traces in detail: {@code all}, {@code model}, {@code worker} or {@code none}; {@code all} unless set. */
    @Parameter
    @Nullable
    String detail;

    /** Further variables for every traced container. */
    @Parameter
    Map<String, @Nullable String> environment = new LinkedHashMap<>();

    /** An element without content, for Maven to fill. */
    public ProfileElement() {}
}

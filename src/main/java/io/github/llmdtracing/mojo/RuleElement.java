package io.github.llmdtracing.mojo;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The element {@code <rule>} of {@code <rules>}. */
public final class RuleElement {
    /** The component, as {@code routing-proxy}. */
    @Parameter(required = true)
    @Nullable
    String component;

    /** The images whose tags count the versions; all known images of the component unless set. */
    @Parameter
    @Nullable
    String image;

    /** A range as in dependencies: {@code [0.9,)}. Every version, known or not, unless set. */
    @Parameter
    @Nullable
    String versions;

    /** What may be written: {@code flags} (and variables), {@code environment} (variables only) or {@code none}. */
    @Parameter(required = true)
    @Nullable
    String tracing;

    /** Why, for reports. */
    @Parameter
    @Nullable
    String note;

    /** An element without content, for Maven to fill. */
    public RuleElement() {}
}

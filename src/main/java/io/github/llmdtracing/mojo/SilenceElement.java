package io.github.llmdtracing.mojo;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The element {@code <silence>} of {@code <silences>}. */
public final class SilenceElement {
    /** The code of the findings, as {@code hop-untraced}. */
    @Parameter(required = true)
    @Nullable
    String code;

    /** The files in which they are, below the project, as {@code overlays/dev/**}; all of them unless set. */
    @Parameter
    List<@Nullable String> paths = new ArrayList<>();

    /** Why they are right as they are. */
    @Parameter(required = true)
    @Nullable
    String reason;

    /** An element without content, for Maven to fill. */
    public SilenceElement() {}
}

package io.github.llmdtracing.mojo;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The element {@code <release>} of {@code <releases>}. */
public final class ReleaseElement {
    /** The name of the Helm release. */
    @Parameter(required = true)
    @Nullable
    String name;

    /** The chart, with or without its repository, as {@code llm-d-modelservice/llm-d-modelservice}. */
    @Parameter(required = true)
    @Nullable
    String chart;

    /** The version of the chart. */
    @Parameter
    @Nullable
    String version;

    /** The namespace that it is installed in. */
    @Parameter
    @Nullable
    String namespace;

    /** Its values files, the strongest last, by their path below the project. */
    @Parameter
    List<@Nullable String> values = new ArrayList<>();

    /** An element without content, for Maven to fill. */
    public ReleaseElement() {}
}

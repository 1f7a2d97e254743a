package io.github.llmdtracing.mojo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The element {@code <environment>} of {@code <environments>}. What is not set is as outside it. */
public final class EnvironmentElement {
    /** What messages call it. */
    @Parameter(required = true)
    @Nullable
    String name;

    /** The files that belong to it: paths below the project, or patterns. A directory stands for all that it holds. */
    @Parameter(required = true)
    List<@Nullable String> paths = new ArrayList<>();

    /** As the parameter of that name. */
    @Parameter
    @Nullable
    String profile;

    /** As the parameter of that name. */
    @Parameter
    @Nullable
    String endpoint;

    /** As the parameter of that name. */
    @Parameter
    @Nullable
    String sampler;

    /** As the parameter of that name. */
    @Parameter
    @Nullable
    String samplerArg;

    /** As the parameter of that name, and before it. */
    @Parameter
    Map<String, @Nullable String> serviceNames = new LinkedHashMap<>();

    /** As the parameter of that name, and before it. */
    @Parameter
    Map<String, @Nullable String> resourceAttributes = new LinkedHashMap<>();

    /** A collector for this environment alone; its manifests are in a directory of the environment's name. */
    @Parameter
    @Nullable
    CollectorElement collector;

    /** An element without content, for Maven to fill. */
    public EnvironmentElement() {}
}

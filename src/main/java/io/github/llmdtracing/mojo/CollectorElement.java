package io.github.llmdtracing.mojo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The element {@code <collector>}. */
public final class CollectorElement {
    /** Who runs the collector: {@code standalone}, {@code operator}, or {@code none} for no collector. */
    @Parameter(defaultValue = "none")
    @Nullable
    String mode;

    /** Where spans go, when a name says it all: one backend, or several with commas between them, as {@code jaeger}. */
    @Parameter
    @Nullable
    String backend;

    /** Where spans go. */
    @Parameter
    List<BackendElement> backends = new ArrayList<>();

    /** The namespace of all that is generated; unless set, whoever applies it decides, and workloads send to the short name. */
    @Parameter
    @Nullable
    String namespace;

    /** The Service that workloads send to; the operator's ends in {@code -collector}. */
    @Parameter(defaultValue = "otel-collector")
    @Nullable
    String name;

    /** The image, without its tag. */
    @Parameter
    @Nullable
    String image;

    /** The version of the collector, which is the image's tag and decides how components are called. */
    @Parameter(defaultValue = "0.159.0")
    @Nullable
    String version;

    /** How much is done: {@code minimal} or {@code production}; unless set, minimal with the profile {@code development}. */
    @Parameter
    @Nullable
    String footprint;

    /** Who decides which traces are kept: {@code head}, the samplers of the workloads; {@code tail}, this collector, when a trace is whole. */
    @Parameter(defaultValue = "head")
    @Nullable
    String sampling;

    /** How the collector decides. */
    @Parameter
    @Nullable
    TailSamplingElement tailSampling;

    /** Whether spans of Prometheus reading metrics are dropped. */
    @Parameter(defaultValue = "true")
    @Nullable
    Boolean dropScrapes;

    /** Whether spans of health probes are dropped. */
    @Parameter(defaultValue = "true")
    @Nullable
    Boolean dropProbes;

    /** Whether spans get the names of their pods: {@code none}, {@code namespace} for pods beside the collector, {@code cluster} for all. */
    @Parameter(defaultValue = "none")
    @Nullable
    String kubernetesAttributes;

    /** Attributes that every span gets here, unless it has them. */
    @Parameter
    Map<String, @Nullable String> resourceAttributes = new LinkedHashMap<>();

    /** How many run; with autoscaling, at least. */
    @Parameter
    @Nullable
    Integer replicas;

    /** How many run at most; 0 for no autoscaling. */
    @Parameter
    @Nullable
    Integer maxReplicas;

    /** Whether requests and limits are set. */
    @Parameter
    @Nullable
    Boolean limits;

    /** The processor time that is asked for, as {@code 250m}. */
    @Parameter
    @Nullable
    String cpuRequest;

    /** The most processor time, as {@code 1}. */
    @Parameter
    @Nullable
    String cpuLimit;

    /** The memory that is asked for and the most there is, as {@code 1Gi}. */
    @Parameter
    @Nullable
    String memory;

    /** Whether Kubernetes asks for its health. */
    @Parameter
    @Nullable
    Boolean probes;

    /** Whether replicas go to different nodes and zones where they can. */
    @Parameter
    @Nullable
    Boolean spread;

    /** Whether a PodDisruptionBudget is generated. */
    @Parameter
    @Nullable
    Boolean disruptionBudget;

    /** Whether NetworkPolicies are generated. */
    @Parameter
    @Nullable
    Boolean networkPolicy;

    /** Whether the collector's own metrics can be read, on port 8888. */
    @Parameter
    @Nullable
    Boolean ownMetrics;

    /** An element without content, for Maven to fill. */
    public CollectorElement() {}
}

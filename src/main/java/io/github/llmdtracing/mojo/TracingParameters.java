package io.github.llmdtracing.mojo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** How what is found is to be traced. */
abstract class TracingParameters extends SourceParameters {
    /**
     * How much is traced: <code>development</code> (every trace), <code>staging</code> (half), <code>production</code> (a tenth),
     * <code>off</code>, or one of <code>profiles</code>. Unless set, <code>production</code>, because what is forgotten must not cost. A
     * manifest that samples more than a production profile that is set here is an error, one that samples more than the profile nobody
     * chose a warning. Example: <code>-Dllmd.tracing.profile=development</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.profile")
    @Nullable
    String profile;

    /**
     * The sampler, in place of the profile's: <code>parentbased_traceidratio</code>, which every component obeys; or
     * <code>always_on</code>, <code>always_off</code>, <code>traceidratio</code>, <code>parentbased_always_on</code>,
     * <code>parentbased_always_off</code>, which only engines do.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.sampler")
    @Nullable
    String sampler;

    /**
     * The share of traces that is kept, from 0 to 1, in place of the profile's. Example: <code>&lt;samplerArg&gt;0.05&lt;/samplerArg&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.samplerArg")
    @Nullable
    String samplerArg;

    /**
     * Sampling profiles beside the standard ones. One that has a standard one's name changes only what it sets; <code>off</code> cannot be
     * changed. Example:<br>
     * <code>&lt;profiles&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;profile&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;name&gt;load-test&lt;/name&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;sampler&gt;parentbased_traceidratio&lt;/sampler&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;samplerArg&gt;0.01&lt;/samplerArg&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;detail&gt;none&lt;/detail&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;environment&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;OTEL_BSP_MAX_QUEUE_SIZE&gt;8192&lt;/OTEL_BSP_MAX_QUEUE_SIZE&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;/environment&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;/profile&gt;</code><br>
     * <code>&lt;/profiles&gt;</code>
     *
     * @since 0.1.0
     */
    @Parameter
    List<ProfileElement> profiles = new ArrayList<>();

    /**
     * The collector that traces are sent to, with its scheme. Unless set, the one collector Service that the manifests hold, else
     * <code>http://otel-collector:4317</code>. Example: <code>&lt;endpoint&gt;http://otel-collector.monitoring:4317&lt;/endpoint&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.endpoint")
    @Nullable
    String endpoint;

    /**
     * How engines send traces: <code>grpc</code>, usually to port 4317, or <code>http/protobuf</code>, usually to port 4318. Components
     * written in Go (endpoint picker, routing proxy) speak gRPC only. Example: <code>&lt;protocol&gt;http/protobuf&lt;/protocol&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.protocol", defaultValue = "grpc")
    String protocol = "grpc";

    /**
     * Who wins where a manifest and the general settings differ: <code>keep</code>, the manifest; <code>configured</code>, the POM;
     * <code>fail</code>, nobody, a difference is an error. Each difference is reported. Example:
     * <code>&lt;conflicts&gt;configured&lt;/conflicts&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.conflicts", defaultValue = "keep")
    String conflicts = "keep";

    /**
     * Parts of the tree with settings of their own: clusters, regions, stages. What one does not set is as outside it; but one that sets a
     * profile does not take the <code>sampler</code> and <code>samplerArg</code> from outside. The first that covers a file counts.
     * Example:<br>
     * <code>&lt;environments&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;environment&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;name&gt;eu&lt;/name&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;paths&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;path&gt;overlays/eu/**&lt;/path&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;/paths&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;profile&gt;staging&lt;/profile&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;endpoint&gt;http://otel-collector.eu:4317&lt;/endpoint&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;resourceAttributes&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;deployment.environment.name&gt;eu&lt;/deployment.environment.name&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;/resourceAttributes&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;/environment&gt;</code><br>
     * <code>&lt;/environments&gt;</code>
     *
     * @since 0.1.0
     */
    @Parameter
    List<EnvironmentElement> environments = new ArrayList<>();

    /**
     * Service names in place of the usual ones. The elements are <code>vllm</code>, <code>vllm-decode</code>, <code>vllm-prefill</code>,
     * <code>vllm-encode</code>, <code>sglang</code>, <code>sglang-decode</code>, <code>sglang-prefill</code>, <code>sglang-encode</code>,
     * <code>sglang-router</code>, <code>stack-router</code>, <code>routing-proxy</code>, <code>endpoint-picker</code>,
     * <code>body-based-routing</code>, <code>payload-processor</code>, <code>batch-gateway</code> and <code>async-processor</code>.
     * Example:<br>
     * <code>&lt;serviceNames&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;vllm-decode&gt;chat-decode&lt;/vllm-decode&gt;</code><br>
     * <code>&lt;/serviceNames&gt;</code>
     *
     * @since 0.1.0
     */
    @Parameter
    Map<String, @Nullable String> serviceNames = new LinkedHashMap<>();

    /**
     * Resource attributes for every span. Values may hold any character; they are encoded where they are written. Example:<br>
     * <code>&lt;resourceAttributes&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;k8s.cluster.name&gt;west-1&lt;/k8s.cluster.name&gt;</code><br>
     * <code>&lt;/resourceAttributes&gt;</code>
     *
     * @since 0.1.0
     */
    @Parameter
    Map<String, @Nullable String> resourceAttributes = new LinkedHashMap<>();

    /**
     * An OpenTelemetry Collector, and the Jaeger behind it, that are generated; workloads then send there. The shortest form:<br>
     * <code>&lt;collector&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;mode&gt;standalone&lt;/mode&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;backend&gt;jaeger&lt;/backend&gt;</code><br>
     * <code>&lt;/collector&gt;</code><br>
     * With several backends, one of them with a secret, and sampling by whole traces:<br>
     * <code>&lt;collector&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;mode&gt;operator&lt;/mode&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;namespace&gt;observability&lt;/namespace&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;sampling&gt;tail&lt;/sampling&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;backends&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;backend&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;type&gt;tempo&lt;/type&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;/backend&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;backend&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;type&gt;otlp&lt;/type&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;endpoint&gt;https://otlp.example.com:4317&lt;/endpoint&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;headers&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;header&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;name&gt;authorization&lt;/name&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;value&gt;Bearer&lt;/value&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;secret&gt;otlp&lt;/secret&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;key&gt;token&lt;/key&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;/header&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;/headers&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;/backend&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;/backends&gt;</code><br>
     * <code>&lt;/collector&gt;</code><br>
     * The page about the collector has every element.
     *
     * @since 0.1.0
     */
    @Parameter
    @Nullable
    CollectorElement collector;

    /**
     * The element <code>mode</code> of <code>collector</code>, where the POM does not set it: <code>none</code>, <code>standalone</code> or
     * <code>operator</code>. Example: <code>-Dllmd.tracing.collector.mode=standalone</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.collector.mode")
    @Nullable
    String collectorMode;

    /**
     * The element <code>backend</code> of <code>collector</code>, where the POM does not set it. Example:
     * <code>-Dllmd.tracing.collector.backend=jaeger</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.collector.backend")
    @Nullable
    String collectorBackend;

    /**
     * The element <code>namespace</code> of <code>collector</code>, where the POM does not set it. Example:
     * <code>-Dllmd.tracing.collector.namespace=observability</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.collector.namespace")
    @Nullable
    String collectorNamespace;
}

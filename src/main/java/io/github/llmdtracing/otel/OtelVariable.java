package io.github.llmdtracing.otel;

/** The environment variables of the OpenTelemetry specification (configuration/sdk-environment-variables.md, 1.40) that matter here. */
public final class OtelVariable {
    /** The value of the resource attribute {@code service.name}. */
    public static final String SERVICE_NAME = "OTEL_SERVICE_NAME";
    /** Where to send; a URL. */
    public static final String EXPORTER_OTLP_ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";
    /** Where to send traces; goes before {@link #EXPORTER_OTLP_ENDPOINT}. */
    public static final String EXPORTER_OTLP_TRACES_ENDPOINT = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";
    /** The protocol for traces: {@code grpc} or {@code http/protobuf}. */
    public static final String EXPORTER_OTLP_TRACES_PROTOCOL = "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL";
    /** Which exporter: {@code otlp}, {@code console}, {@code none}. */
    public static final String TRACES_EXPORTER = "OTEL_TRACES_EXPORTER";
    /** The sampler's name. */
    public static final String TRACES_SAMPLER = "OTEL_TRACES_SAMPLER";
    /** The sampler's argument. */
    public static final String TRACES_SAMPLER_ARG = "OTEL_TRACES_SAMPLER_ARG";
    /** Resource attributes, {@code key=value} separated by commas. */
    public static final String RESOURCE_ATTRIBUTES = "OTEL_RESOURCE_ATTRIBUTES";
    /** {@code true} switches the SDK off. */
    public static final String SDK_DISABLED = "OTEL_SDK_DISABLED";

    private OtelVariable() {}
}

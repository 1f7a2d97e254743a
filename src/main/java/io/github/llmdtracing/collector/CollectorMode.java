package io.github.llmdtracing.collector;

/** Who runs the collector. */
public enum CollectorMode {
    /** A Deployment with a Service and all that belongs to it. */
    STANDALONE,
    /** The OpenTelemetry Operator, from an OpenTelemetryCollector object. */
    OPERATOR
}

package io.github.llmdtracing.collector;

import io.github.llmdtracing.serving.Version;

/**
 * What a version of the collector calls its components. Older names go on working for a time, with a warning at each start.
 *
 * @param version the collector's
 */
record ComponentNames(Version version) {
    /** Sends over gRPC: renamed in 0.144.0 (opentelemetry-collector, CHANGELOG, #14403). */
    String grpcExporter() {
        return since("0.144.0") ? "otlp_grpc" : "otlp";
    }

    /** Sends over HTTP: renamed in 0.144.0 (opentelemetry-collector, CHANGELOG, #14397). */
    String httpExporter() {
        return since("0.144.0") ? "otlp_http" : "otlphttp";
    }

    /** Adds what Kubernetes knows of the sender: renamed by 0.148.0 (opentelemetry-collector-contrib, k8sattributesprocessor/metadata.yaml). */
    String kubernetesAttributes() {
        return since("0.148.0") ? "k8s_attributes" : "k8sattributes";
    }

    /** Spreads traces: renamed in 0.153.0 (opentelemetry-collector-contrib, #48533). */
    String loadBalancing() {
        return since("0.153.0") ? "load_balancing" : "loadbalancing";
    }

    /** Whether the filter has {@code trace_conditions} (opentelemetry-collector-contrib 0.146.0, filterprocessor/config.go). */
    boolean hasTraceConditions() {
        return since("0.146.0");
    }

    /** Whether exporters batch in their queue, so that the processor that did it is not needed (opentelemetry-collector 0.138.0). */
    boolean batchesInQueue() {
        return since("0.138.0");
    }

    private boolean since(String first) {
        return version.compareTo(Version.of(first)) >= 0;
    }
}

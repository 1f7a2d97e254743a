package io.github.llmdtracing.collector;

/**
 * Something that listens.
 *
 * @param name what manifests call it
 * @param number the port
 * @param isGrpc whether gRPC is spoken there
 */
record Port(String name, int number, boolean isGrpc) {
    static final Port OTLP_GRPC = new Port("otlp-grpc", 4317, true);
    static final Port OTLP_HTTP = new Port("otlp-http", 4318, false);
    static final Port HEALTH = new Port("health", 13133, false);
    static final Port METRICS = new Port("metrics", 8888, false);

    /** Whether spans arrive there. */
    boolean isOtlp() {
        return equals(OTLP_GRPC) || equals(OTLP_HTTP);
    }

    /** Where it listens in the pod. */
    String onAllAddresses() {
        return "0.0.0.0:" + number;
    }
}

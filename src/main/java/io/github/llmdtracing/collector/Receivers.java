package io.github.llmdtracing.collector;

import static io.github.llmdtracing.yaml.NewYaml.bool;
import static io.github.llmdtracing.yaml.NewYaml.entry;
import static io.github.llmdtracing.yaml.NewYaml.mapping;

import io.github.llmdtracing.yaml.NewYaml;

/** What a collector listens with (opentelemetry-collector 0.159.0, receiver/otlpreceiver). */
final class Receivers {
    private Receivers() {}

    /** OTLP, over gRPC and over HTTP, on all addresses of the pod: on localhost, which is the default, nobody would reach it. */
    static NewYaml otlp() {
        NewYaml enforcement = mapping(entry("min_time", "10s"), entry("permit_without_stream", bool(true)));
        NewYaml grpc = mapping(
                entry("endpoint", Port.OTLP_GRPC.onAllAddresses()),
                entry("keepalive", mapping(entry("enforcement_policy", enforcement)))
                        .commented("Clients ping more often than the usual five minutes; they would be sent away."));
        NewYaml http = mapping(entry("endpoint", Port.OTLP_HTTP.onAllAddresses()));
        return mapping(entry("protocols", mapping(entry("grpc", grpc), entry("http", http))));
    }
}

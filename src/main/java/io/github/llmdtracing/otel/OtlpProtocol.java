package io.github.llmdtracing.otel;

import java.util.Arrays;
import java.util.Optional;

/** How OTLP travels (specification protocol/exporter.md). */
public enum OtlpProtocol {
    /** OTLP over gRPC, usually on port 4317. */
    GRPC("grpc", 4317),
    /** OTLP over HTTP with protobuf bodies, usually on port 4318. */
    HTTP_PROTOBUF("http/protobuf", 4318);

    private final String id;
    private final int port;

    OtlpProtocol(String id, int port) {
        this.id = id;
        this.port = port;
    }

    /** The protocol of that name; none when there is none. */
    public static Optional<OtlpProtocol> of(String id) {
        return Arrays.stream(values()).filter(p -> p.id.equals(id)).findFirst();
    }

    /** The specification's name. */
    public String id() {
        return id;
    }

    /** The port that collectors listen on for it. */
    public int port() {
        return port;
    }

    /** The other one. */
    public OtlpProtocol other() {
        return this == GRPC ? HTTP_PROTOBUF : GRPC;
    }
}

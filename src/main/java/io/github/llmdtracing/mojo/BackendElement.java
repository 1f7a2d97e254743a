package io.github.llmdtracing.mojo;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The element {@code <backend>} of {@code <backends>}. */
public final class BackendElement {
    /**
     * What it is: {@code jaeger}, which keeps traces in memory, {@code jaeger-elasticsearch}, {@code jaeger-opensearch},
     * {@code jaeger-cassandra}, {@code tempo}, {@code otlp} or {@code debug}.
     */
    @Parameter(required = true)
    @Nullable
    String type;

    /** What it is called; unless set, as its kind, each Jaeger {@code jaeger}. */
    @Parameter
    @Nullable
    String name;

    /** Its URL, with {@code https} where it has a certificate. */
    @Parameter
    @Nullable
    String endpoint;

    /** {@code grpc} or {@code http/protobuf}. */
    @Parameter(defaultValue = "grpc")
    @Nullable
    String protocol;

    /** The tenant, for a Tempo with several. */
    @Parameter
    @Nullable
    String tenant;

    /** Headers that go with all that is sent. */
    @Parameter
    List<HeaderElement> headers = new ArrayList<>();

    /** How its certificate is checked, and which one is shown to it. */
    @Parameter
    @Nullable
    TlsElement tls;

    /** The database of a Jaeger that is generated. */
    @Parameter
    @Nullable
    StorageElement storage;

    /** The image of a Jaeger that is generated. */
    @Parameter
    @Nullable
    String image;

    /** An element without content, for Maven to fill. */
    public BackendElement() {}
}

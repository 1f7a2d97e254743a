package io.github.llmdtracing.mojo;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The element {@code <storage>} of a backend. */
public final class StorageElement {
    /** URLs of Elasticsearch or OpenSearch, hosts of Cassandra. */
    @Parameter(required = true)
    List<@Nullable String> addresses = new ArrayList<>();

    /** The Secret with {@code username} and {@code password}. */
    @Parameter
    @Nullable
    String secret;

    /** The prefix of the indices, or the keyspace. */
    @Parameter
    @Nullable
    String name;

    /** Cassandra's data centre. */
    @Parameter
    @Nullable
    String datacenter;

    /** How its certificate is checked. */
    @Parameter
    @Nullable
    TlsElement tls;

    /** An element without content, for Maven to fill. */
    public StorageElement() {}
}

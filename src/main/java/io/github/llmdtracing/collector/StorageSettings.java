package io.github.llmdtracing.collector;

import java.util.List;
import java.util.Optional;

/**
 * The database behind Jaeger. It is there already; nothing of it is generated.
 *
 * @param addresses URLs of Elasticsearch or OpenSearch, hosts with port of Cassandra
 * @param secret the Secret that has {@code username} and {@code password}; none where the database lets everybody in
 * @param name the prefix of the indices, or the keyspace
 * @param datacenter Cassandra's
 * @param tls how it is trusted
 */
public record StorageSettings(
        List<String> addresses,
        Optional<String> secret,
        Optional<String> name,
        Optional<String> datacenter,
        TlsSettings tls) {
    /** Copies the list. */
    public StorageSettings {
        addresses = List.copyOf(addresses);
    }

    /** Nothing said. */
    public static StorageSettings none() {
        return new StorageSettings(
                List.of(), Optional.empty(), Optional.empty(), Optional.empty(), TlsSettings.usual());
    }
}

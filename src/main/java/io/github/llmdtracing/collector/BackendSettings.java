package io.github.llmdtracing.collector;

import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import java.util.List;
import java.util.Optional;

/**
 * What the POM says of a backend.
 *
 * @param name what it is called; exporters, Services and variables have names made of it
 * @param endpoint where it is, where the POM says so
 * @param protocol how it is spoken to
 * @param tenant whose traces these are, for a backend with several tenants
 * @param headers what goes with all that is sent
 * @param tls how it is trusted
 * @param storage the database behind a Jaeger that is generated
 * @param image the image of a backend that is generated, where another than the usual one is wanted
 */
public record BackendSettings(
        String name,
        Optional<OtlpEndpoint> endpoint,
        OtlpProtocol protocol,
        Optional<String> tenant,
        List<Header> headers,
        TlsSettings tls,
        StorageSettings storage,
        Optional<String> image) {
    /** Copies the list. */
    public BackendSettings {
        headers = List.copyOf(headers);
    }

    /** A backend of which nothing but its name is said. */
    public static BackendSettings named(String name) {
        return new BackendSettings(
                name,
                Optional.empty(),
                OtlpProtocol.GRPC,
                Optional.empty(),
                List.of(),
                TlsSettings.usual(),
                StorageSettings.none(),
                Optional.empty());
    }
}

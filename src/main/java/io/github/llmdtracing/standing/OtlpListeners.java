package io.github.llmdtracing.standing;

import io.github.llmdtracing.otel.ListenAddress;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the OTLP receivers of the pipelines that carry traces listen (open-telemetry/opentelemetry-collector v0.159.0,
 * receiver/otlpreceiver/config.go).
 *
 * @param config the configuration
 * @param usualHost the host where none is written
 */
record OtlpListeners(CollectorConfig config, String usualHost) {
    /** The second takes both (opentelemetry-collector-contrib v0.159.0, receiver/otelarrowreceiver/README.md). */
    private static final Set<String> TAKE_OTLP = Set.of("otlp", "otelarrow");

    Stream<OtlpListener> all() {
        return config.traces().stream()
                .flatMap(p -> p.receivers().stream())
                .map(YamlScalar::value)
                .distinct()
                .filter(id -> TAKE_OTLP.contains(CollectorConfig.typeOf(id)))
                .flatMap(id -> config.component(CollectorConfig.RECEIVERS, id).stream())
                .flatMap(this::ofReceiver);
    }

    private Stream<OtlpListener> ofReceiver(YamlEntry receiver) {
        Optional<YamlMapping> protocols = receiver.value().asMapping().flatMap(m -> m.mapping("protocols"));
        return Arrays.stream(OtlpProtocol.values())
                .flatMap(p -> protocols
                        .map(m -> CollectorConfig.entry(m, key(p)).map(e -> listener(p, e)).stream())
                        .orElseGet(() -> Stream.of(usual(p, receiver))));
    }

    /** The key of a receiver's protocol. */
    static String key(OtlpProtocol protocol) {
        return protocol == OtlpProtocol.GRPC ? "grpc" : "http";
    }

    private OtlpListener listener(OtlpProtocol protocol, YamlEntry entry) {
        return entry.value()
                .asMapping()
                .flatMap(m -> CollectorConfig.entry(m, "endpoint"))
                .filter(e -> e.value().text().isPresent())
                .map(e -> new OtlpListener(
                        protocol, ListenAddress.parse(e.value().text().orElse("")), e.value()))
                .orElseGet(() -> usual(protocol, entry));
    }

    private OtlpListener usual(OtlpProtocol protocol, YamlEntry entry) {
        ListenAddress address = new ListenAddress(usualHost, OptionalInt.of(protocol.port()));
        return new OtlpListener(protocol, address, entry.key());
    }
}

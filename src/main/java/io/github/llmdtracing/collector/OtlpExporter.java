package io.github.llmdtracing.collector;

import static io.github.llmdtracing.yaml.NewYaml.entry;
import static io.github.llmdtracing.yaml.NewYaml.mapping;

import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.yaml.NewYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Sends OTLP to a backend, over gRPC or HTTP (opentelemetry-collector 0.159.0, exporter/otlpexporter and exporter/otlphttpexporter).
 *
 * @param settings what the POM says of the backend
 * @param names how components are called
 * @param endpoint where the backend is
 */
record OtlpExporter(BackendSettings settings, ComponentNames names, OtlpEndpoint endpoint) {
    private static final int PORT_OF_HTTPS = 443;

    /** How a collector batches and does not give up. */
    static List<NewYaml.Entry> delivery(ComponentNames names) {
        List<NewYaml.Entry> entries = new ArrayList<>();
        entries.add(entry("retry_on_failure", mapping(entry("max_elapsed_time", "0s")))
                .commented("Tries until it works; what waits is bounded by the queue, not by time."));
        if (names.batchesInQueue()) {
            NewYaml batch = mapping(entry("flush_timeout", "1s"), entry("min_size", NewYaml.number(1024)));
            entries.add(entry("sending_queue", mapping(entry("batch", batch))));
        }
        return entries;
    }

    Exporter exporter() {
        return exporter(List.of());
    }

    /** With further headers before those of the POM. */
    Exporter exporter(List<Header> own) {
        List<Header> headers =
                Stream.concat(own.stream(), settings.headers().stream()).toList();
        List<NewYaml.Entry> entries = new ArrayList<>();
        entries.add(entry("endpoint", isGrpc() ? hostAndPort() : endpoint.url()));
        if (!headers.isEmpty()) {
            entries.add(entry("headers", headers(headers)));
        }
        tls().forEach(entries::add);
        entries.addAll(delivery(names));
        String component = isGrpc() ? names.grpcExporter() : names.httpExporter();
        return new Exporter(
                component + "/" + settings.name(), new NewYaml.Mapping(entries), variables(headers), files().files());
    }

    private boolean isGrpc() {
        return settings.protocol() == OtlpProtocol.GRPC;
    }

    private boolean isPlain() {
        return endpoint.url().startsWith("http://");
    }

    private String hostAndPort() {
        int usual = isPlain() ? OtlpProtocol.GRPC.port() : PORT_OF_HTTPS;
        return endpoint.host() + ":" + endpoint.port().orElse(usual);
    }

    private Stream<NewYaml.Entry> tls() {
        if (!isPlain()) {
            return files().entries().stream();
        }
        // Over HTTP the URL says it.
        return isGrpc()
                ? Stream.of(entry("tls", mapping(entry("insecure", NewYaml.bool(true))))
                        .commented(
                                settings.endpoint().isPresent()
                                        ? "Not encrypted: the endpoint begins with http://."
                                        : "Not encrypted, within the cluster."))
                : Stream.empty();
    }

    private TlsFiles files() {
        return new TlsFiles(settings.name(), settings.tls());
    }

    private NewYaml headers(List<Header> headers) {
        return new NewYaml.Mapping(
                headers.stream().map(h -> entry(h.name(), value(h))).toList());
    }

    private String value(Header header) {
        String secret =
                header.secret().map(s -> variable(header, s).reference()).orElse("");
        return header.text().replace("$", "$$") + secret;
    }

    private List<SecretVariable> variables(List<Header> headers) {
        return headers.stream()
                .flatMap(h -> h.secret().map(s -> variable(h, s)).stream())
                .toList();
    }

    private SecretVariable variable(Header header, SecretKey secret) {
        return new SecretVariable(variableName(settings.name() + "_" + header.name()), secret);
    }

    static String variableName(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }
}

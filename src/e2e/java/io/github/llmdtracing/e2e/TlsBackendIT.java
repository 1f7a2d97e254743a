package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ServerCredentials;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Backends with TLS: one that knows its callers by their certificates, over gRPC, and one that lets everybody in, over HTTP. */
class TlsBackendIT {
    private static final String FILES = "/etc/otel-tls/";

    @RegisterExtension
    private final Loopback loopback = new Loopback();

    @Test
    void backendsAreTrustedByTheirAuthoritiesAndKnowUs() throws Exception {
        Identity vendor = Identity.create("vendor", loopback.directory());
        Identity us = Identity.create("us", loopback.directory());
        Identity archive = Identity.create("archive", loopback.directory());
        OtlpReceiver grpc = loopback.backend(overGrpc(vendor.serverCredentials(us)));
        OtlpReceiver http = loopback.backend(overHttp(archive.serverContext()));
        CollectorProcess collector = loopback.collector(config(grpc, http, us)
                .file(FILES + "vendor/ca.crt", vendor.certificate())
                .file(FILES + "archive/ca.crt", archive.certificate()));
        List<SpanKey> sent = loopback.requests(Transport.GRPC, collector).ordinary(3);
        collector.close();
        assertThat(grpc.keys()).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(http.keys()).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void backendsOfOtherAuthoritiesGetNothing() throws Exception {
        Identity vendor = Identity.create("vendor", loopback.directory());
        Identity us = Identity.create("us", loopback.directory());
        Path other = Identity.create("other", loopback.directory()).certificate();
        OtlpReceiver grpc = loopback.backend(overGrpc(vendor.serverCredentials(us)));
        OtlpReceiver http = loopback.backend(overHttp(vendor.serverContext()));
        CollectorProcess collector = loopback.collector(
                config(grpc, http, us).file(FILES + "vendor/ca.crt", other).file(FILES + "archive/ca.crt", other));
        loopback.requests(Transport.GRPC, collector).ordinary(1);
        collector.awaitWords("otlp_grpc/vendor", "failed to verify certificate");
        collector.awaitWords("otlp_http/archive", "failed to verify certificate");
        assertThat(grpc.spans()).isEmpty();
        assertThat(http.spans()).isEmpty();
    }

    private static LoopbackConfig config(OtlpReceiver grpc, OtlpReceiver http, Identity us) throws Exception {
        return GeneratedCollector.config("two-backends-with-certificates", "otel")
                .exporter("otlp_grpc/vendor", grpc.address())
                .exporter("otlp_http/archive", http.address())
                .file(FILES + "vendor/tls.crt", us.certificate())
                .file(FILES + "vendor/tls.key", us.key());
    }

    private static OtlpServer.Starter overGrpc(ServerCredentials credentials) {
        return (port, reception) -> GrpcServer.start(port, reception, credentials);
    }

    private static OtlpServer.Starter overHttp(SSLContext context) {
        return (port, reception) -> WebServer.start(port, reception, context);
    }
}

package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code <endpoint>}.
 *
 * @param scope where it stands
 * @param protocol how traces are sent there
 */
record EndpointReader(ElementScope scope, OtlpProtocol protocol) {
    /** The endpoint; none where none is written, or it is wrong, which has then been said. */
    Optional<OtlpEndpoint> read(@Nullable String written) {
        Optional<String> text = ElementScope.text(written);
        Optional<OtlpEndpoint> endpoint = text.flatMap(OtlpEndpoint::parse);
        if (text.isPresent() && endpoint.isEmpty()) {
            scope.wrong("endpoint", text.get(), "which is no URL of a collector" + corrected(text.get()));
        }
        endpoint.ifPresent(this::checkPort);
        return endpoint;
    }

    private String corrected(String text) {
        String host = text.replaceFirst("^[A-Za-z][A-Za-z+.-]*://", "");
        Optional<OtlpEndpoint> meant = OtlpEndpoint.parse("http://" + host);
        String expected = meant.filter(e -> !host.isBlank() && !host.contains("@"))
                .map(e -> e.port().isPresent() ? e : e.withPort(protocol.port()))
                .map(OtlpEndpoint::url)
                .orElse("http://HOST:" + protocol.port());
        return "; write " + expected + ", or https where the collector has a certificate";
    }

    private void checkPort(OtlpEndpoint endpoint) {
        OtlpProtocol other = protocol.other();
        if (endpoint.port().isPresent() && endpoint.port().getAsInt() == other.port()) {
            scope.doubtful(
                    FindingCode.PROTOCOL_NOT_SPOKEN,
                    "endpoint",
                    endpoint + " has the port for " + other.id() + ", and <protocol> is " + protocol.id(),
                    "Collectors listen on " + protocol.port() + " for " + protocol.id() + ".",
                    "Write " + endpoint.withPort(protocol.port()) + ", or <protocol>" + other.id() + "</protocol>.");
        }
    }
}

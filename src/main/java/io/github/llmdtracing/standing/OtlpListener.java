package io.github.llmdtracing.standing;

import io.github.llmdtracing.otel.ListenAddress;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.yaml.YamlNode;

/**
 * A place where a collector takes traces by OTLP.
 *
 * @param protocol how
 * @param address where
 * @param node what says so
 */
record OtlpListener(OtlpProtocol protocol, ListenAddress address, YamlNode node) {
    int port() {
        return address.port().orElse(protocol.port());
    }
}

package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.otel.OtlpProtocol;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a program makes of the endpoint and protocol that the POM asks for.
 *
 * @param context the container
 * @param protocol how engines send
 */
record ExportWarnings(ContainerContext context, OtlpProtocol protocol) {
    Stream<Finding> findings() {
        return Stream.of(grpcOnly(), withoutTls()).flatMap(Optional::stream);
    }

    private Optional<Finding> grpcOnly() {
        boolean other =
                protocol == OtlpProtocol.HTTP_PROTOBUF && context.component().speaksGrpcOnly();
        return other
                ? Optional.of(context.finding(
                        FindingCode.PROTOCOL_NOT_SPOKEN,
                        context.component().id() + " does not speak " + protocol.id(),
                        "It sends by gRPC only, and so gets port " + OtlpProtocol.GRPC.port() + " of the same host.",
                        "See that the collector listens there, too."))
                : Optional.empty();
    }

    // GAIE up to 1.5 and llm-d-router 0.9 pass WithInsecure (pkg/common/observability/tracing/telemetry.go).
    private Optional<Finding> withoutTls() {
        boolean ignored = context.endpoint().url().startsWith("https:")
                && context.component().isGo()
                && !context.rule().environment().tls();
        return ignored
                ? Optional.of(context.finding(
                        FindingCode.DOUBTFUL_ENDPOINT,
                        context.title() + " sends in plain text, whatever the scheme of " + context.endpoint(),
                        "This version connects without TLS; a collector that wants TLS refuses it.",
                        "Give it a collector without TLS in the cluster, or a version that knows TLS."))
                : Optional.empty();
    }
}

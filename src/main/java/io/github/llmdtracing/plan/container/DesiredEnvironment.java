package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.otel.ResourceAttributes;
import io.github.llmdtracing.otel.Sampler;
import io.github.llmdtracing.otel.Sampling;
import io.github.llmdtracing.serving.SamplerSupport;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The variables that a container should have, in the order in which they are written. */
final class DesiredEnvironment {
    private final ContainerContext context;
    private final OtlpProtocol asked;
    private final OtlpProtocol protocol;

    DesiredEnvironment(ContainerContext context, OtlpProtocol asked) {
        this.context = context;
        this.asked = asked;
        this.protocol = standing(context).orElse(asked);
    }

    // What the manifest says of it stays, and the address has to fit.
    private static Optional<OtlpProtocol> standing(ContainerContext context) {
        return context.container()
                .env(OtelVariable.EXPORTER_OTLP_TRACES_PROTOCOL)
                .flatMap(EnvEntry::literal)
                .flatMap(OtlpProtocol::of);
    }

    /** The variables; for a program that reads none, the one that its options name. */
    Map<String, String> variables() {
        Map<String, String> wanted = new LinkedHashMap<>();
        if (!context.rule().environment().used()) {
            return new LinkedHashMap<>(
                    Map.of(OtelVariable.EXPORTER_OTLP_ENDPOINT, endpoint().url()));
        }
        wanted.put(OtelVariable.SERVICE_NAME, new ServiceNames(context).name());
        wanted.put(OtelVariable.EXPORTER_OTLP_ENDPOINT, endpoint().url());
        if (speaksHttp()) {
            wanted.put(OtelVariable.EXPORTER_OTLP_TRACES_PROTOCOL, protocol.id());
        }
        wanted.put(OtelVariable.TRACES_EXPORTER, "otlp");
        Sampling sampling = sampling();
        wanted.put(OtelVariable.TRACES_SAMPLER, sampling.sampler().id());
        wanted.put(OtelVariable.TRACES_SAMPLER_ARG, sampling.argument());
        if (!context.tracing().resourceAttributes().isEmpty()) {
            wanted.put(
                    OtelVariable.RESOURCE_ATTRIBUTES,
                    ResourceAttributes.write(context.tracing().resourceAttributes()));
        }
        context.tracing().profile().environment().forEach(wanted::put);
        return wanted;
    }

    /** Whether the program is told to send over HTTP. Not every program can. */
    boolean speaksHttp() {
        return protocol == OtlpProtocol.HTTP_PROTOBUF && !context.component().speaksGrpcOnly();
    }

    /** Where the program is to send. */
    OtlpEndpoint endpoint() {
        boolean other =
                asked == OtlpProtocol.HTTP_PROTOBUF && context.component().speaksGrpcOnly();
        boolean ownHttp = speaksHttp()
                && asked == OtlpProtocol.GRPC
                && context.endpoint().port().orElse(0) == OtlpProtocol.GRPC.port();
        if (ownHttp) {
            return context.endpoint().withPort(OtlpProtocol.HTTP_PROTOBUF.port());
        }
        return other && !isFollowed() ? context.endpoint().withPort(OtlpProtocol.GRPC.port()) : context.endpoint();
    }

    // What was found in the tree was found for the program.
    private boolean isFollowed() {
        return context.tracing().endpoint().isEmpty() && context.endpoint().equals(context.asked());
    }

    /** The profile's sampling, or its equal that the program obeys. */
    Sampling sampling() {
        Sampling asked = context.tracing().profile().sampling();
        return isObeyed()
                ? asked
                : new Sampling(Sampler.PARENTBASED_TRACEIDRATIO, asked.share().toPlainString());
    }

    boolean isObeyed() {
        SamplerSupport support = context.rule().environment().samplers();
        boolean any = support == SamplerSupport.STANDARD || support == SamplerSupport.UNKNOWN;
        return any || context.tracing().profile().sampling().sampler() == Sampler.PARENTBASED_TRACEIDRATIO;
    }
}

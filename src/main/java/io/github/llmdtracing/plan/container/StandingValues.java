package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.otel.Sampler;
import io.github.llmdtracing.otel.Sampling;
import io.github.llmdtracing.serving.SamplerSupport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges values that stay because the manifest has them: the user's word wins, and it may still not do what he means.
 *
 * @param context the container
 * @param values what became of its variables
 */
record StandingValues(ContainerContext context, List<ValueChange> values) {
    Stream<Finding> findings() {
        return Stream.of(endpoint(), disagreement(), exporter(), sampler(), argument())
                .flatMap(Optional::stream);
    }

    private Optional<String> kept(String name) {
        return values.stream()
                .filter(v -> v.name().equals(name) && !v.changes())
                .flatMap(v -> v.after().stream())
                .filter(v -> !v.isEmpty() && !v.contains("$") && !v.startsWith("("))
                .findFirst();
    }

    private Optional<Finding> endpoint() {
        return kept(OtelVariable.EXPORTER_OTLP_ENDPOINT).flatMap(value -> {
            Optional<OtlpEndpoint> parsed = OtlpEndpoint.parse(value);
            if (parsed.isEmpty()) {
                return Optional.of(withoutScheme(value));
            }
            boolean http = parsed.get().port().orElse(0) == OtlpProtocol.HTTP_PROTOBUF.port();
            boolean grpc = context.container()
                    .env(OtelVariable.EXPORTER_OTLP_TRACES_PROTOCOL)
                    .isEmpty();
            return http && grpc ? Optional.of(wrongPort(value)) : Optional.empty();
        });
    }

    private Finding withoutScheme(String value) {
        return context.findingOn(
                OtelVariable.EXPORTER_OTLP_ENDPOINT,
                FindingCode.DOUBTFUL_ENDPOINT,
                OtelVariable.EXPORTER_OTLP_ENDPOINT + " is \"" + value + "\", which is no URL",
                "Go programs take what stands before the colon for a scheme, and older Python exporters want TLS.",
                "Write http://" + value + ".");
    }

    private Finding wrongPort(String value) {
        return context.findingOn(
                OtelVariable.EXPORTER_OTLP_ENDPOINT,
                FindingCode.DOUBTFUL_ENDPOINT,
                OtelVariable.EXPORTER_OTLP_ENDPOINT + " is \"" + value + "\", the port for HTTP",
                "Spans are sent by gRPC, which a collector takes on port 4317.",
                "Write the port 4317, or set OTEL_EXPORTER_OTLP_TRACES_PROTOCOL.");
    }

    // Go programs that do not get the word otlp write spans to the console; Python's servers do not look at it.
    private Optional<Finding> exporter() {
        return kept(OtelVariable.TRACES_EXPORTER)
                .filter(value -> context.rule().environment().exporterMandatory() && !value.equals("otlp"))
                .map(value -> context.findingOn(
                                OtelVariable.TRACES_EXPORTER,
                                FindingCode.VALUE_CONFLICT,
                                OtelVariable.TRACES_EXPORTER + " is \"" + value + "\", so that no span leaves the pod",
                                "Only the word otlp sends spans to a collector; with any other they go to the console.",
                                "Write otlp, or none if it is not to be traced.")
                        .as(Severity.WARNING));
    }

    private Optional<Finding> disagreement() {
        Optional<String> flag = context.rule().flags().endpoint().flatMap(this::kept);
        return kept(OtelVariable.EXPORTER_OTLP_ENDPOINT)
                .filter(variable ->
                        flag.filter(f -> !sameCollector(f, variable)).isPresent())
                .map(variable -> context.findingOn(
                        OtelVariable.EXPORTER_OTLP_ENDPOINT,
                        FindingCode.ENDPOINT_DISAGREES,
                        context.rule().flags().endpoint().orElse("") + " is \"" + flag.orElse("") + "\" and "
                                + OtelVariable.EXPORTER_OTLP_ENDPOINT + " is \"" + variable + "\"",
                        "The option counts.",
                        "Make both agree, or take the option out."));
    }

    private static boolean sameCollector(String flag, String variable) {
        return hostAndPort(flag).equals(hostAndPort(variable));
    }

    private static String hostAndPort(String endpoint) {
        return endpoint.replaceFirst("^[a-z]+://", "").replaceFirst("/.*$", "");
    }

    private Optional<Finding> sampler() {
        return kept(OtelVariable.TRACES_SAMPLER)
                .filter(value -> !isObeyed(value))
                .map(this::notObeyed);
    }

    private boolean isObeyed(String value) {
        SamplerSupport support = context.rule().environment().samplers();
        return switch (support) {
            case STANDARD -> Sampler.of(value.toLowerCase(Locale.ROOT)).isPresent();
            case RATIO_ONLY -> value.equals(Sampler.PARENTBASED_TRACEIDRATIO.id());
            case ARGUMENT_ONLY, UNKNOWN -> true;
        };
    }

    private Finding notObeyed(String value) {
        boolean ratioOnly = context.rule().environment().samplers() == SamplerSupport.RATIO_ONLY;
        return context.findingOn(
                OtelVariable.TRACES_SAMPLER,
                FindingCode.SAMPLER_NOT_OBEYED,
                context.component().id() + " does not obey the sampler \"" + value + "\"",
                ratioOnly ? "It samples a tenth instead." : "It samples everything instead.",
                "Write parentbased_traceidratio, which every component obeys.");
    }

    private Optional<Finding> argument() {
        return kept(OtelVariable.TRACES_SAMPLER_ARG)
                .filter(value -> Sampling.ratio(value).isEmpty())
                .map(value -> context.findingOn(
                        OtelVariable.TRACES_SAMPLER_ARG,
                        FindingCode.SAMPLER_NOT_OBEYED,
                        OtelVariable.TRACES_SAMPLER_ARG + " is \"" + value + "\", which is no number from 0 to 1",
                        "Python programs sample everything then, Go programs a tenth or everything.",
                        "Write a number from 0 to 1, in quotes."));
    }
}

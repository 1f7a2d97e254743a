package io.github.llmdtracing.serving;

import java.util.Optional;

/**
 * What a program does with the variables of OpenTelemetry.
 *
 * @param used whether it has a use for any of them
 * @param exporterMandatory whether spans go to the console unless {@code OTEL_TRACES_EXPORTER} is {@code otlp}
 * @param samplers which samplers it obeys
 * @param tls whether {@code https} and the variables of certificates and headers count
 * @param serviceName the name that it reports without {@code OTEL_SERVICE_NAME}
 * @param serviceNameFixed whether it reports that name whatever {@code OTEL_SERVICE_NAME} says
 */
public record TracingEnvironment(
        boolean used,
        boolean exporterMandatory,
        SamplerSupport samplers,
        boolean tls,
        Optional<String> serviceName,
        boolean serviceNameFixed) {
    /** A program that reads none of them. */
    public static TracingEnvironment unused() {
        return new TracingEnvironment(false, false, SamplerSupport.UNKNOWN, false, Optional.empty(), false);
    }

    static TracingEnvironment python(Optional<String> fixedName) {
        return new TracingEnvironment(true, false, SamplerSupport.STANDARD, true, fixedName, fixedName.isPresent());
    }

    static TracingEnvironment go(String serviceName) {
        return new TracingEnvironment(true, true, SamplerSupport.RATIO_ONLY, false, Optional.of(serviceName), false);
    }

    TracingEnvironment withTls() {
        return new TracingEnvironment(used, exporterMandatory, samplers, true, serviceName, serviceNameFixed);
    }
}

package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a version may make of what its container is given.
 *
 * @param context the container
 * @param desired the variables that it is given
 * @param flags whether it is given options too
 */
record TracedWarnings(ContainerContext context, DesiredEnvironment desired, boolean flags) {
    Stream<Finding> findings() {
        return Stream.of(version(), sampler(), serviceName()).flatMap(Optional::stream);
    }

    private Optional<Finding> version() {
        return context.rule().certain()
                ? context.rule().warning().map(this::mayBeSilent)
                : Optional.of(context.unknownVersion(flags ? "traced" : "variables only"));
    }

    private Finding mayBeSilent(String warning) {
        return context.finding(
                FindingCode.NOT_TRACEABLE,
                context.title() + " may send no spans",
                warning,
                "Use a newer image, or look whether spans arrive.");
    }

    private Optional<Finding> sampler() {
        return desired.isObeyed()
                ? Optional.empty()
                : Optional.of(context.finding(
                        FindingCode.SAMPLER_NOT_OBEYED,
                        context.component().id() + " does not obey the sampler "
                                + context.tracing()
                                        .profile()
                                        .sampling()
                                        .sampler()
                                        .id(),
                        "It knows parentbased_traceidratio only, and samples a tenth with any other.",
                        "It gets parentbased_traceidratio with "
                                + desired.sampling().argument() + "."));
    }

    private Optional<Finding> serviceName() {
        ServiceNames names = new ServiceNames(context);
        return names.configured()
                .filter(n -> context.rule().environment().serviceNameFixed())
                .map(n -> serviceNameFixed(names.name()));
    }

    private Finding serviceNameFixed(String name) {
        return context.finding(
                FindingCode.SERVICE_NAME_FIXED,
                "the service name \"" + name + "\" will not be seen",
                "This version always reports as \""
                        + context.rule().environment().serviceName().orElse("") + "\".",
                "");
    }
}

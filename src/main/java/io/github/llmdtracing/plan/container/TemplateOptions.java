package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.Optional;

/**
 * Where the options of a container go whose command KServe's template says: to its arguments, where they are passed on, or to the variable
 * whose words the template adds.
 *
 * @param context the container
 * @param settings what the POM says
 */
record TemplateOptions(ContainerContext context, TracingSettings settings) {
    private static final String REPLACED =
            "Before 0.17, arguments of the manifest take the place of those in KServe's template.";

    /** Whether the template, and not the manifest, says what is started. */
    boolean decides() {
        return template().decides();
    }

    /** Whether options reach the server without any argument of the container. */
    boolean needNoArguments() {
        return goToVariable() || areGiven();
    }

    /** Whether the variable has them already, where its words are no line of the container's. */
    boolean areGiven() {
        return !goToVariable()
                && context.rule()
                        .flags()
                        .endpoint()
                        .filter(template()::hasOption)
                        .isPresent();
    }

    /** Whether there is a place where they may be written. */
    boolean havePlace() {
        return template().takesArguments() || goToVariable();
    }

    /** Whether the server neither has them nor can get them. */
    boolean areLost() {
        return decides() && !havePlace() && !areGiven();
    }

    /** What is said of the place that they have; nothing where it is certain. */
    Optional<Finding> doubt() {
        boolean certain = template().isKnownToForward() || needNoArguments();
        return certain ? Optional.empty() : Optional.of(havePlace() ? mayBePassedOn() : withoutPlace());
    }

    private KserveTemplate template() {
        return new KserveTemplate(context.container(), settings.kserve());
    }

    private boolean goToVariable() {
        return context.known().lines().stream().anyMatch(CommandLine::isFragment);
    }

    private Finding mayBePassedOn() {
        return context.finding(
                FindingCode.UNKNOWN_VERSION,
                "arguments were added, which KServe passes on from 0.17",
                REPLACED,
                "Name the version in <kserveVersion>; from 0.20 on, spec.tracing does it all.");
    }

    private Finding withoutPlace() {
        String update = settings.kserve().isPresent()
                ? "With KServe 0.17 they may be arguments, from 0.20 on spec.tracing does it all."
                : "Name the version in <kserveVersion>: from 0.17 on they are arguments, from 0.20 on spec.tracing does it all.";
        return context.finding(
                FindingCode.NO_PLACE,
                "its options have no place that is certain",
                REPLACED,
                update + " Or set VLLM_ADDITIONAL_ARGS where your template hands it on: it gets them then.");
    }
}

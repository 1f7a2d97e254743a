package io.github.llmdtracing.plan;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.serving.Capability;

/**
 * Arguments that a container of an LLMInferenceService has from KServe's preset of the scheduler, or from a base of the service: lists are
 * not joined, so that the first argument of its own would take the place of all (kserve v0.16 to v0.20.0,
 * config/llmisvcconfig/config-llm-scheduler.yaml, pkg/controller/v1alpha2/llmisvc/config_merge.go).
 *
 * @param context the container
 */
record InheritedArguments(ContainerContext context) {
    /** Whether flags would take their place. */
    boolean areReplaced() {
        Container container = context.container();
        boolean bare = container.command().isEmpty()
                && container.args().filter(a -> !a.items().isEmpty()).isEmpty();
        return context.rule().capability() == Capability.FLAGS
                && container.pod().owner() instanceof KubernetesObject service
                && service.kind().startsWith("LLMInferenceService")
                && container.name().equals("main")
                && bare
                && (isOfScheduler(container) || hasBases(service));
    }

    private static boolean isOfScheduler(Container container) {
        return !KserveTemplate.isModel(container);
    }

    private static boolean hasBases(KubernetesObject service) {
        return service.node()
                .mapping("spec")
                .flatMap(s -> s.sequence("baseRefs"))
                .filter(b -> !b.items().isEmpty())
                .isPresent();
    }

    Finding finding() {
        String from = isOfScheduler(context.container()) ? "KServe's preset" : "a base of the service";
        return Finding.of(
                FindingCode.NO_PLACE,
                context.location(),
                context.subject(),
                "no flags were added, for " + from + " may have arguments that they would replace",
                "The container has neither command nor args; what it says of them takes the place of what it inherits.",
                "Name the version in <kserveVersion>: from 0.20 on, spec.tracing does it. Or write all arguments here.");
    }
}

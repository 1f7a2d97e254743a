package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.LanguageModelServices;
import io.github.llmdtracing.serving.Capability;
import java.util.Optional;
import java.util.Set;

/**
 * Arguments that a container of an LLMInferenceService has from KServe's preset of the scheduler, or from a base of the service, and the
 * workers of an InferenceService from their runtime; or a patch from what somebody applies it to. Lists are not joined, so that the first
 * one of its own would take the place of all (kserve v0.16 to v0.20.0, config/llmisvcconfig/config-llm-scheduler.yaml,
 * pkg/controller/v1alpha2/llmisvc/config_merge.go).
 *
 * @param context the container
 * @param built whether a kustomization made the container, so that it is whole
 */
record InheritedArguments(ContainerContext context, boolean built) {
    private static final Set<String> SELECTING = Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet");

    /** What is said where flags would take their place. */
    Optional<Finding> replaced() {
        boolean first = context.rule().capability() == Capability.FLAGS
                && context.container().leavesCommandOpen();
        return source().filter(s -> first).map(this::finding);
    }

    private Optional<String> source() {
        return context.container().pod().owner() instanceof KubernetesObject owner
                ? ofService(owner).or(() -> ofWorker(owner)).or(() -> ofPatch(owner))
                : Optional.empty();
    }

    private Optional<String> ofService(KubernetesObject service) {
        boolean main =
                LanguageModelServices.has(service) && context.container().name().equals("main");
        boolean scheduler = !KserveTemplate.isModel(context.container());
        Optional<String> preset = Optional.of("KServe's preset").filter(p -> scheduler);
        Optional<String> base = Optional.of("a base of the service").filter(b -> ServiceBases.areNamed(service));
        return preset.or(() -> base).filter(s -> main);
    }

    // Its container goes on top of the one that the runtime has for workers (kserve v0.20.0,
    // pkg/controller/v1beta1/inferenceservice/components/predictor.go).
    private Optional<String> ofWorker(KubernetesObject service) {
        boolean worker = service.kind().equals("InferenceService")
                && context.container().pod().path().endsWith("workerSpec");
        return worker ? Optional.of("its serving runtime") : Optional.empty();
    }

    // The API server takes none of these without a selector, nor without the labels that it selects (kubernetes/api
    // apps/v1).
    private Optional<String> ofPatch(KubernetesObject object) {
        boolean whole = built
                || object.node().mapping("spec", "selector").isPresent()
                || object.node()
                        .mapping("spec", "template", "metadata", "labels")
                        .isPresent();
        return SELECTING.contains(object.kind()) && !whole
                ? Optional.of("the " + object.kind() + " that it patches")
                : Optional.empty();
    }

    private Finding finding(String from) {
        return context.finding(
                FindingCode.NO_PLACE,
                "no flags were added, for " + from + " may have arguments that they would replace",
                "The container has neither command nor args; what it says of them takes the place of what it inherits.",
                remedy());
    }

    private String remedy() {
        return LanguageModelServices.has(context.container().pod().owner())
                ? "Name the version in <kserveVersion>: from 0.20 on, spec.tracing does it. Or write all arguments here."
                : "Write all arguments here, or trace what they are inherited from.";
    }
}

package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.Workload;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A serving runtime, and which models run in it (kserve v0.20.0, pkg/apis/serving/v1beta1/predictor_model.go:
 * GetSupportingRuntimes; pkg/controller/v1beta1/inferenceservice/utils/utils.go: GetServingRuntime).
 */
record ServingRuntime(KubernetesObject object) {
    /** The container on which KServe puts the model. */
    private static final String CONTAINER = "kserve-container";

    /** Whether it serves one namespace; it goes before those of the cluster then. */
    boolean isNamespaced() {
        return object.kind().equals("ServingRuntime");
    }

    String name() {
        return object.name();
    }

    Optional<Container> container() {
        return object.podTemplates().stream()
                .flatMap(p -> p.containers().stream())
                .filter(ServingRuntime::isServer)
                .findFirst();
    }

    /** Whether a container of a serving runtime is the one on which models are put. */
    static boolean isServer(Container container) {
        return container.name().equals(CONTAINER) && container.list().equals("spec.containers");
    }

    /** Whether it is in reach of a service. */
    boolean isFor(Workload service) {
        Optional<String> own = isNamespaced() ? object.namespace() : Optional.empty();
        return own.isEmpty() || service.namespace().isEmpty() || own.equals(service.namespace());
    }

    /** Whether both say that they are in one namespace. */
    boolean isOfSameNamespace(Workload service) {
        return isNamespaced()
                && object.namespace().isPresent()
                && object.namespace().equals(service.namespace());
    }

    /** Whether KServe may choose it for a model that names none. */
    boolean isChosenFor(ServedModel model) {
        return isOn("disabled").isEmpty()
                && isOn("multiModel").isEmpty()
                && speaks(model.protocol())
                && formats().anyMatch(f -> fits(f, model));
    }

    private Optional<YamlMapping> spec() {
        return object.node().mapping("spec");
    }

    private Optional<String> isOn(String key) {
        return spec().flatMap(s -> s.text(key)).filter("true"::equals);
    }

    private boolean speaks(String protocol) {
        List<YamlNode> spoken = items("protocolVersions").toList();
        return spoken.isEmpty()
                || spoken.stream()
                        .anyMatch(p -> p.text().filter(protocol::equals).isPresent());
    }

    private Stream<YamlMapping> formats() {
        return items("supportedModelFormats").flatMap(f -> f.asMapping().stream());
    }

    private Stream<YamlNode> items(String key) {
        return spec().flatMap(s -> s.sequence(key)).stream()
                .map(YamlSequence::items)
                .flatMap(List::stream);
    }

    private static boolean fits(YamlMapping format, ServedModel model) {
        boolean versionFits =
                model.formatVersion().isEmpty() || model.formatVersion().equals(format.text("version"));
        return format.text("autoSelect").filter("true"::equals).isPresent()
                && format.text("name").isPresent()
                && format.text("name").equals(model.format())
                && versionFits;
    }
}

package io.github.llmdtracing.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * KServe's InferenceService: the predictor and its companions are pod specifications themselves, and {@code predictor.model} is a
 * container without a list (kserve v0.20.0, pkg/apis/serving/v1beta1/predictor.go).
 */
final class InferenceServiceKind implements WorkloadKind {
    private static final List<PodSpecField> FIELDS = List.of(
            new PodSpecField("spec.predictor"),
            new PodSpecField("spec.predictor.workerSpec"),
            new PodSpecField("spec.transformer"),
            new PodSpecField("spec.explainer"));

    @Override
    public boolean describes(KubernetesObject object) {
        return object.group().equals("serving.kserve.io") && object.kind().equals("InferenceService");
    }

    @Override
    public List<PodTemplate> podTemplates(KubernetesObject object) {
        List<PodTemplate> found = new ArrayList<>();
        FIELDS.forEach(f -> f.in(object).ifPresent(found::add));
        return found;
    }

    /** The model of the predictor, which KServe turns into a container of the serving runtime's. */
    static Optional<Container> model(PodTemplate predictor) {
        return predictor.path().equals("spec.predictor")
                        && predictor.owner().kind().equals("InferenceService")
                ? predictor.spec().mapping("model").map(m -> new Container(predictor, "spec.predictor.model", m))
                : Optional.empty();
    }
}

package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.files.CandidateFilter;
import io.github.llmdtracing.files.SourceFile;
import io.github.llmdtracing.helm.ConfiguredRelease;
import io.github.llmdtracing.helm.ValuesSchemas;
import io.github.llmdtracing.serving.ImageFact;
import io.github.llmdtracing.serving.ImagePattern;
import io.github.llmdtracing.serving.VersionRule;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands in every file that matters. A pod alone does not make a file matter, else every Deployment of every team would have to be
 * read: there has to be a word of the request path too, or something that hides what runs.
 */
final class Markers {
    /** Programs, images, container names and options that tell a component. */
    private static final List<String> COMPONENTS = List.of(
            "vllm",
            "sglang",
            "sgl-model-gateway",
            "lmstack",
            "tensorrt",
            "trtllm",
            "trt-llm",
            "llm-d",
            "llmd-",
            "routing-proxy",
            "pd-sidecar",
            "pdsidecar",
            "routing-sidecar",
            "routingsidecar",
            "disagg-sidecar",
            "disaggsidecar",
            "inference-scheduler",
            "inferencescheduler",
            "endpoint-picker",
            "endpointpicker",
            "body-based-rout",
            "payload-processor",
            "inference-sim",
            "inferencesim",
            "coordinator",
            "tokenizer",
            "kv-connector",
            "kv_connector",
            "prefiller",
            "pool-name",
            "pool_name",
            "pool-group",
            "pool_group",
            "sglrouter",
            "sglmodel-gateway");

    /** The same, of three letters, which would be too slow to look for, and stand within other words and at their start. */
    private static final List<String> SHORT = List.of("epp", "bbr", "smg", "amg", "sgl");

    /** Kinds of KServe and KAITO: their models stand in no list of containers. */
    private static final List<String> KSERVE = List.of("InferenceService", "ServingRuntime", "predictor", "kaito.sh");

    /** Declarations of Helm releases, as of Flux, Argo CD, kustomize and helmfile; by these alone some values are known. */
    private static final List<String> RELEASES = List.of(
            "HelmRelease",
            "OCIRepository",
            "toolkit.fluxcd.io",
            "argoproj.io",
            "helm.cattle.io",
            "helm.crossplane.io",
            "projectsveltos.io",
            "helmChart",
            "values.yaml",
            "releases:",
            "releases\":");

    /** Where traces go: collectors and their Services, and what is traced already. */
    private static final List<String> TRACING = List.of("otel", "opentelemetry", "tracing", "otlp");

    /** What decides whether a collector can be reached, and how many there are of it and of what restarts. */
    private static final List<String> AROUND = List.of("NetworkPolicy", "HorizontalPodAutoscaler", "ScaledObject");

    /** The ports of collectors' Services; within other numbers, as of checksums, they are nothing. */
    private static final List<String> PORTS = List.of("4317", "4318");

    /** Roles of model servers, and the keys by which the values of a chart are recognised. */
    private static final List<String> VALUES = List.of(
            "decode",
            "prefill",
            "modelArtifacts",
            "inferenceExtension",
            "inferencePool",
            "payloadProcessor",
            "servingEngineSpec",
            "routerSpec",
            "router:",
            "router\":",
            "messageQueueImpl",
            "apiserver",
            "bbr:");

    /** What has a pod has one of these; of itself that is no reason to read a file. */
    private static final List<String> PODS = List.of("containers", "Containers");

    /** Scripts and variables from config maps of other files; templates, of which nobody knows what they run. */
    private static final List<String> HIDING = List.of("configMap", "{{");

    /** Files that say what the others are, or that others are layers of. */
    private static final Pattern NAMES = Pattern.compile(
            "(?:.*/)?(?:kustomization\\.ya?ml|Kustomization|Chart\\.yaml|[^/]*values[^/]*|[^/]*helmfile[^/]*|helmfile\\.d/[^/]*|[^/]*helmwave[^/]*|fleet\\.ya?ml|[^/]*skaffold[^/]*)");

    private final TracingSettings settings;

    Markers(TracingSettings settings) {
        this.settings = settings;
    }

    /** Whether a chart that has such a text, as its description or its values, may be one that is known. */
    static boolean isOfKnownChart(String text) {
        return VALUES.stream().anyMatch(text::contains)
                || ValuesSchemas.all().stream()
                        .flatMap(s -> s.chartNames().stream())
                        .anyMatch(text::contains);
    }

    /** The filter that lets everything pass that may matter with these settings. */
    CandidateFilter filter() {
        List<ImageWord> images = images().map(ImageWord::of).toList();
        boolean recognisable = images.stream().noneMatch(ImageWord::isEmpty);
        return new CandidateFilter(endings(), alone(images), words(images))
                .orBoth(PODS, recognisable ? HIDING : PODS)
                .orKnown(known());
    }

    // The one name of a kustomization that has no ending.
    private static List<String> endings() {
        List<String> endings = new ArrayList<>(CandidateFilter.MANIFESTS);
        endings.add("Kustomization");
        return endings;
    }

    private Predicate<SourceFile> known() {
        Set<String> configured = new HashSet<>();
        settings.releases().stream().map(ConfiguredRelease::values).forEach(configured::addAll);
        return f -> NAMES.matcher(f.name()).matches() || configured.contains(f.name());
    }

    private static List<String> alone(List<ImageWord> images) {
        Stream<String> words =
                Stream.of(COMPONENTS, KSERVE, RELEASES, TRACING, AROUND, VALUES).flatMap(List::stream);
        Stream<String> ofImages = images.stream()
                .filter(i -> !i.isWhole() && COMPONENTS.stream().noneMatch(i.word()::contains))
                .flatMap(ImageWord::markers);
        return Stream.concat(words, ofImages).distinct().toList();
    }

    private static List<String> words(List<ImageWord> images) {
        Stream<String> ofImages = images.stream().filter(ImageWord::isWhole).flatMap(ImageWord::markers);
        return Stream.of(PORTS.stream(), SHORT.stream().flatMap(ImageWord::atItsStart), ofImages)
                .flatMap(s -> s)
                .distinct()
                .toList();
    }

    private Stream<ImagePattern> images() {
        Stream<ImagePattern> rules = settings.rules().all().stream()
                .map(VersionRule::images)
                .distinct()
                .flatMap(i -> i.patterns().stream());
        return Stream.concat(rules, settings.images().facts().stream().map(ImageFact::images));
    }
}

package io.github.llmdtracing.helm;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Model server images to which a chart must not pass vLLM's tracing flags: other programs, and versions without what tracing needs.
 * A plain list for planners that know no more; one that knows the project's images decides for itself.
 */
public final class EngineImage {
    /**
     * A family of images.
     *
     * @param name which images, by the last part of the repository
     * @param firstTracing the first version that traces; later than all for programs that never do
     * @param reason why
     */
    private record Family(Pattern name, Optional<ChartVersion> firstTracing, String reason) {}

    private static final List<Family> FAMILIES = List.of(
            never("llm-d-inference-sim.*", "llm-d-inference-sim stops at flags that it does not know (0.10.2)."),
            never("sglang.*", "SGLang stops at vLLM's flags."),
            never("(tensorrt-llm|trtllm).*", "TensorRT-LLM stops at vLLM's flags."),
            from("vllm-(openai|tpu|omni)(-cpu)?", ChartVersion.of(0, 17, 0), "vLLM's images before 0.17 lack the OpenTelemetry packages."),
            from("llm-d(-dev|-cuda|-cpu|-xpu|-rocm)?(-dev)?", ChartVersion.of(0, 5, 0), "llm-d's images before 0.5 lack the OpenTelemetry packages."));

    private EngineImage() {}

    private static Family never(String name, String reason) {
        return new Family(Pattern.compile(name), Optional.empty(), reason);
    }

    private static Family from(String name, ChartVersion first, String reason) {
        return new Family(Pattern.compile(name), Optional.of(first), reason);
    }

    /** Why an image must not get the flags; none where it may, and where nothing is known. */
    public static Optional<String> obstacle(String image) {
        String name = ImageName.name(image);
        Optional<ChartVersion> version = ImageName.version(image);
        return FAMILIES.stream()
                .filter(f -> f.name().matcher(name).matches())
                .filter(f -> f.firstTracing().isEmpty()
                        || version.filter(v -> v.compareTo(f.firstTracing().get()) < 0).isPresent())
                .map(Family::reason)
                .findFirst();
    }

    /** Whether the version of an image can be read off its tag. */
    public static boolean hasVersion(String image) {
        return ImageName.version(image).isPresent();
    }
}

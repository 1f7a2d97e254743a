package io.github.llmdtracing.lint;

import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.PodTemplate;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The annotation by which a workload silences findings at itself: codes, then the reason.
 *
 * @param text its value
 * @param at where it stands
 */
record WorkloadSilence(String text, Location at) {
    static final String ANNOTATION = "llmd-tracing/silence";

    private static final Pattern FORM =
            Pattern.compile("\\s*(?<codes>[\\w-]+(?:\\s*,\\s*[\\w-]+)*)\\s+(?<reason>\\S.*)", Pattern.DOTALL);

    /** That of an object or of its pods. */
    static Stream<WorkloadSilence> of(KubernetesObject object) {
        Stream<YamlMapping> ofPods =
                object.podTemplates().stream().map(PodTemplate::metadata).flatMap(Optional::stream);
        return Stream.concat(object.node().mapping("metadata").stream(), ofPods)
                .flatMap(m -> m.mapping("annotations").stream())
                .flatMap(a -> a.get(ANNOTATION).stream())
                .map(v -> of(object, v));
    }

    private static WorkloadSilence of(KubernetesObject object, YamlNode value) {
        return new WorkloadSilence(value.text().orElse(""), object.locate(value));
    }

    /** Why; none where that is not said, and nothing is silenced. */
    Optional<String> reason() {
        return Optional.of(FORM.matcher(text))
                .filter(Matcher::matches)
                .map(m -> m.group("reason").strip());
    }

    /** The codes as they are written. */
    List<String> codes() {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? List.of(matcher.group("codes").split("\\s*,\\s*")) : List.of();
    }

    boolean names(FindingCode code) {
        return codes().contains(code.id());
    }

    /** Those of its codes that are none. */
    Stream<String> unknown() {
        return codes().stream().filter(c -> Arrays.stream(FindingCode.values()).noneMatch(f -> f.id().equals(c)));
    }
}

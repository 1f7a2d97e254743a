package io.github.llmdtracing.lint;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An entry of {@code spec.ignoreDifferences} (Argo CD 3.1, docs/user-guide/diffing.md).
 *
 * @param application the object that it stands in
 * @param entry the entry
 * @param respected whether what it names is left as it is in the cluster, too
 */
record IgnoredDifference(KubernetesObject application, YamlMapping entry, boolean respected) {
    /** What is said where it covers what was edited of a component. */
    Optional<Finding> finding(Hop hop) {
        return isMeant(hop)
                ? fields().filter(f -> covers(f, hop)).findFirst().map(f -> finding(f, hop))
                : Optional.empty();
    }

    private boolean isMeant(Hop hop) {
        String workload = hop.report().workload();
        boolean chart = hop.container().isEmpty();
        String kind = chart ? "Deployment" : workload.substring(0, Math.max(0, workload.indexOf('/')));
        boolean named =
                entry.text("name").map(n -> workload.equals(kind + "/" + n)).orElse(true);
        boolean here = entry.text("namespace")
                .map(n -> hop.report().namespace().equals(Optional.of(n)))
                .orElse(true);
        return entry.text("kind").filter(k -> k.equals(kind) || k.equals("*")).isPresent() && named && here;
    }

    private Stream<YamlNode> fields() {
        return Stream.of("jsonPointers", "jqPathExpressions").flatMap(k -> ArgoApplication.items(entry.sequence(k)));
    }

    private static boolean covers(YamlNode field, Hop hop) {
        return field.text().flatMap(PodField::parse).filter(f -> f.covers(hop)).isPresent();
    }

    private Finding finding(YamlNode field, Hop hop) {
        String text = field.text().orElse("");
        return Finding.of(
                        FindingCode.SYNC_IGNORES_EDIT,
                        application.locate(field),
                        application.title(),
                        respected
                                ? text + " keeps Argo CD from applying what is edited of "
                                        + hop.report().workload()
                                : text + " hides from Argo CD what is edited of "
                                        + hop.report().workload(),
                        respected
                                ? "RespectIgnoreDifferences=true leaves the field as it is in the cluster."
                                : "The application stays in sync, so that nothing is applied until something else changes.",
                        "Take the field out of ignoreDifferences, or sync by hand.")
                .as(respected ? Severity.WARNING : Severity.INFO);
    }
}

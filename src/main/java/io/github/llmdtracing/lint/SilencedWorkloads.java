package io.github.llmdtracing.lint;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.plan.PlannedSources;
import io.github.llmdtracing.text.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which workloads silence findings at themselves. A file may serve several kustomizations, and only some of what they make of it may have
 * the annotation: then a finding is silenced only where all that it may be about have it.
 */
final class SilencedWorkloads {
    private final Map<String, List<Part>> byFile = new HashMap<>();
    private final List<WorkloadSilence> silences = new ArrayList<>();

    SilencedWorkloads(PlannedSources sources) {
        if (sources.objects().flatMap(WorkloadSilence::of).findAny().isPresent()) {
            sources.raw().forEach(o -> add("", o));
            sources.builds().forEach(b -> b.objects().forEach(o -> add(b.kustomization(), o)));
        }
    }

    /** Lines of a file that a workload is made of, and what it silences. */
    private record Part(String kustomization, int first, int last, List<WorkloadSilence> silences) {
        boolean contains(int line) {
            return line >= first && line <= last;
        }

        boolean isNamedIn(Finding finding) {
            return !kustomization.isEmpty() && finding.subject().endsWith(" of " + kustomization);
        }

        Optional<WorkloadSilence> of(Finding finding) {
            return silences.stream().filter(s -> s.names(finding.code())).findFirst();
        }
    }

    private void add(String kustomization, KubernetesObject object) {
        if (object.podTemplates().isEmpty()) {
            return;
        }
        List<WorkloadSilence> own = WorkloadSilence.of(object).toList();
        silences.addAll(own);
        object.written(object.node()).forEach(w -> {
            Location first =
                    Location.of(w.place().file().text(), w.node().range().start());
            Location last =
                    Location.of(w.place().file().text(), w.node().range().end());
            byFile.computeIfAbsent(first.file(), f -> new ArrayList<>())
                    .add(new Part(kustomization, line(first), line(last), own));
        });
    }

    private static int line(Location place) {
        return place.position().map(Position::line).orElse(0);
    }

    /** All annotations. */
    Stream<WorkloadSilence> silences() {
        return silences.stream().distinct();
    }

    /** The annotation that silences a finding. */
    Optional<WorkloadSilence> of(Finding finding) {
        List<Optional<WorkloadSilence>> found =
                meant(finding).stream().map(p -> p.of(finding)).toList();
        return found.stream().allMatch(Optional::isPresent)
                ? found.stream().flatMap(Optional::stream).findFirst()
                : Optional.empty();
    }

    private List<Part> meant(Finding finding) {
        List<Part> here = byFile.getOrDefault(finding.location().file(), List.of()).stream()
                .filter(p -> p.contains(line(finding.location())))
                .toList();
        List<Part> named = here.stream().filter(p -> p.isNamedIn(finding)).toList();
        return named.isEmpty() ? here : named;
    }
}

package io.github.llmdtracing.collector;

import static io.github.llmdtracing.yaml.NewYaml.entry;
import static io.github.llmdtracing.yaml.NewYaml.mapping;

import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.NewYamlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The manifests of a collector and of the backends that come with it: a file for each concern, and a kustomization of them all.
 *
 * @param settings what is asked for
 */
public record CollectorManifests(CollectorSettings settings) {
    /** The name of the kustomization. */
    public static final String KUSTOMIZATION = "kustomization.yaml";

    /** The files, by name. */
    public List<GeneratedFile> files() {
        Map<String, List<Manifest>> byName = new LinkedHashMap<>();
        workloads()
                .forEach(w -> manifests(w)
                        .forEach(m -> byName.computeIfAbsent(
                                        w.name() + "-" + m.concern() + ".yaml", k -> new ArrayList<>())
                                .add(m)));
        Stream<GeneratedFile> files = byName.entrySet().stream().map(e -> file(e.getKey(), e.getValue()));
        return Stream.concat(files, Stream.of(kustomization(List.copyOf(byName.keySet()))))
                .sorted(Comparator.comparing(GeneratedFile::name))
                .toList();
    }

    private Stream<Workload> workloads() {
        return Stream.concat(
                new CollectorTiers(settings).workloads().stream(),
                settings.backends().stream().flatMap(b -> b.workloads(settings.surroundings()).stream()));
    }

    private List<Manifest> manifests(Workload workload) {
        Metadata metadata = new Metadata(settings.namespace());
        boolean operated = settings.mode() == CollectorMode.OPERATOR && isCollector(workload);
        return operated
                ? new OperatedWorkload(workload, metadata).manifests()
                : new StandaloneWorkload(workload, metadata).manifests();
    }

    private boolean isCollector(Workload workload) {
        return workload.name().equals(settings.name()) || workload.name().equals(settings.samplerName());
    }

    private static GeneratedFile file(String name, List<Manifest> manifests) {
        return new GeneratedFile(
                name,
                manifests.stream()
                        .map(Manifest::text)
                        .collect(Collectors.joining("---\n", GeneratedFile.MARK + "\n", "")));
    }

    private static GeneratedFile kustomization(List<String> resources) {
        NewYaml content = mapping(
                entry("apiVersion", "kustomize.config.k8s.io/v1beta1"),
                entry("kind", "Kustomization"),
                entry("resources", NewYaml.texts(resources.stream().sorted().toList())));
        return new GeneratedFile(KUSTOMIZATION, GeneratedFile.MARK + "\n" + NewYamlText.generated(content));
    }
}

package io.github.llmdtracing.plan;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.HelmTree;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.WorkloadKinds;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Plans a whole project. */
public final class TracingPlanner {
    private final TracingSettings settings;

    /** A planner for these settings. */
    public TracingPlanner(TracingSettings settings) {
        this.settings = settings;
    }

    /**
     * Plans the changes to a tree.
     *
     * @param files every file that could be read, by path
     * @param templates files that are no YAML but tell of Helm releases, as {@code helmfile.yaml.gotmpl}
     * @param kustomized the files that a kustomization uses, each with the path of one that does; their effective containers are not known
     */
    public EditPlan plan(List<YamlFile> files, List<SourceText> templates, Map<String, String> kustomized) {
        ProjectIndex index = ProjectIndex.of(files);
        Endpoints endpoints = new Endpoints(settings.protocol(), index);
        ContainerPlanner planner = new ContainerPlanner(settings, index, endpoints);
        List<PlanDraft> containers = new ArrayList<>();
        PlanDraft draft = new PlanDraft();
        Map<String, Integer> left = new TreeMap<>();
        for (KubernetesObject object : index.objects()) {
            Optional<String> user =
                    Optional.ofNullable(kustomized.get(object.file().text().path()));
            List<PlanDraft> found = planObject(object, planner, endpoints);
            user.ifPresentOrElse(k -> leaveAlone(k, found, draft, left), () -> containers.addAll(found));
        }
        new SharingCheck().check(containers);
        containers.forEach(draft::addAll);
        left.forEach((kustomization, count) -> draft.finding(leftAlone(kustomization, count)));
        ValuesPlan values = values(files, templates, planner, endpoints);
        values.components().forEach(draft::component);
        values.findings().forEach(draft::finding);
        reportGuess(endpoints, draft);
        new DuplicateKeyCheck(index, draft).findings(files).forEach(draft::finding);
        return new PlanMerger(draft).plan(values.files());
    }

    private ValuesPlan values(
            List<YamlFile> files, List<SourceText> templates, ContainerPlanner planner, Endpoints endpoints) {
        return new ValuesPlanner(settings, ns -> endpoints.of(settings.general(), ns), new ValuesContainers(planner))
                .plan(new HelmTree(files, templates));
    }

    private List<PlanDraft> planObject(KubernetesObject object, ContainerPlanner planner, Endpoints endpoints) {
        KserveSection section = new KserveSection(object, settings);
        boolean bySection = section.applies();
        List<PlanDraft> drafts = new ArrayList<>(bySection ? List.of(section.plan(endpoints)) : List.of());
        WorkloadKinds.podTemplates(object).stream()
                .flatMap(p -> p.containers().stream())
                .filter(c -> !bySection || !KserveSection.covers(c))
                .map(planner::plan)
                .forEach(drafts::add);
        return drafts;
    }

    private static void leaveAlone(
            String kustomization, List<PlanDraft> found, PlanDraft draft, Map<String, Integer> left) {
        for (PlanDraft container : found) {
            container.refuseComponents("part of a kustomization, whose patches and images may change it");
            container.components().forEach(draft::component);
            if (!container.components().isEmpty()) {
                left.merge(kustomization, container.components().size(), Integer::sum);
            }
        }
    }

    private static Finding leftAlone(String kustomization, int count) {
        return Finding.of(
                FindingCode.KUSTOMIZED,
                Location.of(kustomization),
                "",
                count + (count == 1 ? " component" : " components") + " of this kustomization left alone",
                "What runs is known only when patches and images are applied, which this version does not do.",
                "Enrich the output of \"kustomize build\", or trace them in the kustomization.");
    }

    private void reportGuess(Endpoints endpoints, PlanDraft draft) {
        String guess = endpoints.of(settings.general(), Optional.empty()).url();
        boolean used = draft.components().stream()
                .flatMap(c -> c.values().stream())
                .anyMatch(v -> v.after().filter(a -> a.contains(guess)).isPresent());
        if (used && endpoints.isGuess(settings.general())) {
            draft.finding(Finding.of(
                    FindingCode.ENDPOINT_NOT_SERVED,
                    Location.of(draft.components().get(0).location().file()),
                    "",
                    "nothing in the tree serves " + guess,
                    "No endpoint is configured, and the tree has no collector, or several.",
                    "Set <endpoint> to the collector's URL."));
        }
    }
}

package io.github.llmdtracing.plan;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.WorkloadKinds;
import io.github.llmdtracing.yaml.YamlFile;
import java.util.List;
import java.util.Set;

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
     * @param kustomized the paths of files that a kustomization uses; their effective containers are not known here
     */
    public EditPlan plan(List<YamlFile> files, Set<String> kustomized) {
        ProjectIndex index = ProjectIndex.of(files);
        Endpoints endpoints = new Endpoints(settings.protocol(), index);
        ContainerPlanner containers = new ContainerPlanner(settings, index, endpoints);
        PlanDraft draft = new PlanDraft();
        for (KubernetesObject object : index.objects()) {
            if (!kustomized.contains(object.file().text().path())) {
                planObject(object, containers, draft);
            }
        }
        reportGuess(endpoints, draft);
        return new PlanMerger(draft).plan();
    }

    private static void planObject(KubernetesObject object, ContainerPlanner containers, PlanDraft draft) {
        WorkloadKinds.podTemplates(object).stream()
                .flatMap(p -> p.containers().stream())
                .forEach(c -> draft.addAll(containers.plan(c)));
    }

    private void reportGuess(Endpoints endpoints, PlanDraft draft) {
        boolean used =
                draft.components().stream().anyMatch(c -> c.values().stream().anyMatch(ValueChange::changes));
        if (used && endpoints.isGuess(settings.general())) {
            draft.finding(Finding.of(
                    FindingCode.ENDPOINT_NOT_SERVED,
                    Location.of(draft.components().get(0).location().file()),
                    "",
                    "nothing in the tree serves " + endpoints.of(settings.general(), java.util.Optional.empty()),
                    "No endpoint is configured, and the tree has no collector, or several.",
                    "Set <endpoint> to the collector's URL."));
        }
    }
}

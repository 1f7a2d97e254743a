package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.helm.HelmTree;
import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.plan.PlannedSources;
import io.github.llmdtracing.plan.values.ReleaseValues;
import io.github.llmdtracing.report.patch.TextChange;
import io.github.llmdtracing.rollout.Rollout;
import io.github.llmdtracing.rollout.Rollouts;
import io.github.llmdtracing.rollout.TreeState;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.yaml.YamlFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says what changes of a tree's files mean for the pods that run.
 *
 * @param settings what the POM says
 * @param tree the tree as the user wrote it
 * @param planned the text of each file that a plan changes, as it becomes
 * @param edited the tree with these texts, whose kustomizations the proof has built already
 * @param workers who reads
 */
record TreeRollouts(
        TracingSettings settings, ParsedTree tree, Map<String, String> planned, ParsedTree edited, Workers workers) {
    /**
     * The workloads whose pods are made anew.
     *
     * @param changes the files that differ, from what stands there to what shall; others are as planned
     */
    List<Rollout> of(List<TextChange> changes) {
        boolean any = changes.stream().anyMatch(c -> isOfTree(c.path()));
        return any
                ? new Rollouts(state(changes, TextChange::before), state(changes, TextChange::after)).all()
                : List.of();
    }

    private boolean isOfTree(String path) {
        return tree.paths().contains(path);
    }

    private TreeState state(List<TextChange> changes, Function<TextChange, Optional<String>> side) {
        Map<String, String> texts = new HashMap<>(planned);
        changes.stream()
                .filter(c -> isOfTree(c.path()))
                .forEach(c -> side.apply(c).ifPresent(t -> texts.put(c.path(), t)));
        return state(texts.equals(planned) ? edited : tree.withTexts(texts, workers));
    }

    private TreeState state(ParsedTree at) {
        PlannedSources sources = PlannedSources.of(at.files(), at.graph(), settings.excluded());
        List<YamlFile> included = at.files().stream()
                .filter(f -> !settings.excluded().test(f.text().path()))
                .toList();
        return new TreeState(sources, ReleaseValues.of(new HelmTree(included, at.templates()), settings));
    }
}

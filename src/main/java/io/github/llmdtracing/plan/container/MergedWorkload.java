package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.kubernetes.Origins;
import io.github.llmdtracing.kubernetes.Workload;
import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The workload of a container that is made of two: the upper one's, with nodes in both.
 *
 * @param upper the workload whose container lies on top
 * @param lower the other one
 * @param below the lower container, whose nodes stand where the lower workload has them
 * @param annotations those of both
 */
record MergedWorkload(Workload upper, Workload lower, YamlNode below, Map<String, String> annotations)
        implements Workload {
    @Override
    public YamlFile file() {
        return upper.file();
    }

    @Override
    public YamlDocument document() {
        return upper.document();
    }

    @Override
    public String group() {
        return upper.group();
    }

    @Override
    public String kind() {
        return upper.kind();
    }

    @Override
    public String name() {
        return upper.name();
    }

    @Override
    public Optional<String> namespace() {
        return upper.namespace();
    }

    @Override
    public Map<String, String> labels() {
        return upper.labels();
    }

    @Override
    public String title() {
        return upper.title();
    }

    @Override
    public Place place(YamlNode at) {
        return of(at).place(at);
    }

    @Override
    public List<Origins.Written> written(YamlNode at) {
        return of(at).written(at);
    }

    private Workload of(YamlNode at) {
        return contains(below, at) ? lower : upper;
    }

    private static boolean contains(YamlNode tree, YamlNode node) {
        return tree == node
                || tree instanceof YamlCollection collection
                        && collection.children().anyMatch(c -> contains(c, node));
    }
}

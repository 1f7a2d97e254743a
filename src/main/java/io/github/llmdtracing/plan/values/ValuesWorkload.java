package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.PodTemplate;
import io.github.llmdtracing.kubernetes.Workload;
import io.github.llmdtracing.serving.ServingRole;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;

/**
 * What a chart will make of a container in values.
 *
 * @param values the container
 */
record ValuesWorkload(ValuesContainer values) implements Workload {
    /** The container, as one of this workload. */
    Container container() {
        String list = values.role() + (values.initContainer() ? ".initContainers" : ".containers");
        PodTemplate pod = new PodTemplate(this, values.role(), values.tree().values(), Optional.empty());
        return new Container(pod, list, values.container());
    }

    @Override
    public YamlFile file() {
        return values.tree().file();
    }

    @Override
    public YamlDocument document() {
        return values.tree().document();
    }

    @Override
    public String kind() {
        return "";
    }

    @Override
    public String name() {
        return values.workload();
    }

    @Override
    public Optional<String> namespace() {
        return values.namespace();
    }

    @Override
    public Map<String, String> labels() {
        return values.role().isEmpty() ? Map.of() : Map.of(ServingRole.LABEL, values.role());
    }

    @Override
    public Map<String, String> annotations() {
        return Map.of();
    }

    @Override
    public String title() {
        return "values of " + values.workload();
    }

    @Override
    public Location locate(YamlNode at) {
        return values.tree().location(at);
    }
}

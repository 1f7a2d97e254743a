package io.github.llmdtracing.plan;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.Arrays;
import java.util.List;

/** Files written out in a test. */
public final class Files {
    private Files() {}

    public static YamlFile of(String text) {
        try {
            return YamlFile.read(SourceText.of("k8s/a.yaml", text));
        } catch (YamlSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static ProjectIndex index(String text) {
        return ProjectIndex.of(List.of(of(text)));
    }

    public static Place place(String text) {
        YamlFile file = of(text);
        return new Place(file, file.documents().get(0));
    }

    /** The node at a path of keys and indices; an alias as an alias. */
    public static YamlNode at(YamlNode root, String path) {
        YamlNode node = root;
        for (String step : Arrays.asList(path.split("\\."))) {
            node = step.matches("\\d+")
                    ? node.asSequence().orElseThrow().items().get(Integer.parseInt(step))
                    : node.asMapping().orElseThrow().entry(step).orElseThrow().value();
        }
        return node;
    }
}

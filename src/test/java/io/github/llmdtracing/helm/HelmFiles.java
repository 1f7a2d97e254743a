package io.github.llmdtracing.helm;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.ArrayList;
import java.util.List;

/** A tree of files, written in a test. */
final class HelmFiles {
    private final List<YamlFile> yaml = new ArrayList<>();
    private final List<SourceText> templates = new ArrayList<>();

    HelmFiles with(String path, String content) {
        try {
            yaml.add(YamlFile.read(SourceText.of(path, content)));
        } catch (YamlSyntaxException e) {
            templates.add(SourceText.of(path, content));
        }
        return this;
    }

    HelmTree tree() {
        return new HelmTree(yaml, templates);
    }

    List<HelmRelease> releases() {
        return ReleaseIndex.of(tree(), List.of());
    }

    static List<String> layers(HelmRelease release) {
        return release.layers().stream().map(ValuesLayer::description).toList();
    }
}

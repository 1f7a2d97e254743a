package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All kustomizations of a tree, and what they make of its files. */
public final class KustomizationGraph {
    private final Provenance provenance = new Provenance();

    private KustomizationGraph() {}

    /**
     * The kustomizations among {@code files}.
     *
     * @param files every file that could be read as YAML
     * @param texts files that are no YAML and may be generated into a config map, by path
     * @param paths every path of the tree, read or not
     */
    public static KustomizationGraph of(List<YamlFile> files, Map<String, SourceText> texts, Set<String> paths) {
        throw new UnsupportedOperationException();
    }

    /** The paths of all kustomizations, components among them, sorted. */
    public List<String> kustomizations() {
        throw new UnsupportedOperationException();
    }

    /** Whether it is of the kind Component, and so makes nothing of its own. */
    public boolean isComponent(String kustomization) {
        throw new UnsupportedOperationException();
    }

    /** Whether another kustomization uses it. */
    public boolean isUsed(String kustomization) {
        throw new UnsupportedOperationException();
    }

    /** What a kustomization makes; the same every time. */
    public Build build(String kustomization) {
        throw new UnsupportedOperationException();
    }

    /** For each file that a kustomization uses as resource, patch or input, the first kustomization that does, by path. */
    public Map<String, String> users() {
        throw new UnsupportedOperationException();
    }

    /** Where the nodes of built objects come from. */
    public Provenance provenance() {
        return provenance;
    }

    /** The scalar that a file stands in, where it is text within another one. */
    public Optional<EmbeddedText> embedded(YamlFile file) {
        throw new UnsupportedOperationException();
    }
}

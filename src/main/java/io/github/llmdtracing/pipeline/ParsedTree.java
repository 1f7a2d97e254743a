package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.FileChange;
import io.github.llmdtracing.kustomize.KustomizationGraph;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What planning sees of a tree.
 *
 * @param files the files that are YAML
 * @param templates those that are templates as a whole
 * @param texts other files, which kustomizations name, by path
 * @param paths every path of the tree, read or not
 * @param graph the kustomizations
 */
record ParsedTree(
        List<YamlFile> files,
        List<SourceText> templates,
        Map<String, SourceText> texts,
        Set<String> paths,
        KustomizationGraph graph) {
    static ParsedTree of(
            List<YamlFile> files, List<SourceText> templates, Map<String, SourceText> texts, Set<String> paths) {
        return new ParsedTree(files, templates, texts, paths, KustomizationGraph.of(files, texts, paths));
    }

    /** The same tree with changed files. */
    ParsedTree with(List<FileChange> changes) {
        Map<String, SourceText> after = new HashMap<>();
        changes.forEach(c -> after.put(c.path(), c.after()));
        Map<String, SourceText> changed = new HashMap<>(texts);
        changed.replaceAll((path, text) -> after.getOrDefault(path, text));
        return of(files.stream().map(f -> read(f, after)).toList(), templates, changed, paths);
    }

    private static YamlFile read(YamlFile file, Map<String, SourceText> after) {
        SourceText text = after.getOrDefault(file.text().path(), file.text());
        try {
            return text == file.text() ? file : YamlFile.read(text);
        } catch (YamlSyntaxException e) {
            throw new IllegalStateException("the proof let pass what is no YAML: " + text, e);
        }
    }
}

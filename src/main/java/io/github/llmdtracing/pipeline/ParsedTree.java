package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.FileChange;
import io.github.llmdtracing.kustomize.KustomizationGraph;
import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    ParsedTree with(List<FileChange> changes, Workers workers) {
        Map<String, String> after = new HashMap<>();
        Map<String, YamlFile> known = new HashMap<>();
        changes.forEach(c -> {
            after.put(c.path(), c.after().content());
            c.edited().ifPresent(f -> known.put(c.path(), f));
        });
        return withTexts(after, known, workers);
    }

    /** The same tree, in which some files have other texts; one that would be no YAML stays as it is. */
    ParsedTree withTexts(Map<String, String> others, Workers workers) {
        return withTexts(others, Map.of(), workers);
    }

    private ParsedTree withTexts(Map<String, String> others, Map<String, YamlFile> known, Workers workers) {
        Map<String, SourceText> changed = new HashMap<>(texts);
        changed.replaceAll((path, text) -> text(text, others));
        List<YamlFile> read = workers.map(
                files, f -> Optional.ofNullable(known.get(f.text().path())).orElseGet(() -> read(f, others)));
        return read.equals(files) && changed.equals(texts) ? this : of(read, templates, changed, paths);
    }

    private static SourceText text(SourceText text, Map<String, String> others) {
        String other = others.getOrDefault(text.path(), text.content());
        return other.equals(text.content()) ? text : text.withContent(other);
    }

    private static YamlFile read(YamlFile file, Map<String, String> others) {
        SourceText text = text(file.text(), others);
        try {
            return text == file.text() ? file : YamlFile.read(text);
        } catch (YamlSyntaxException e) {
            return file;
        }
    }
}

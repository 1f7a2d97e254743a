package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of a tree, read as YAML or as plain text; each is read once in each way. */
final class SourceTree {
    private final Map<String, YamlFile> files = new HashMap<>();
    private final Map<String, SourceText> texts;
    private final Map<String, YamlFile> plain = new HashMap<>();
    private final Set<String> paths;
    private final Set<String> directories = new HashSet<>();
    private final Map<String, List<String>> kustomizations;
    private final String root;

    SourceTree(Collection<YamlFile> files, Map<String, SourceText> texts, Set<String> paths) {
        files.forEach(f -> this.files.put(f.text().path(), f));
        this.texts = Map.copyOf(texts);
        this.paths = new HashSet<>(paths);
        this.paths.addAll(this.files.keySet());
        this.paths.addAll(texts.keySet());
        this.paths.forEach(this::addDirectories);
        this.kustomizations = this.paths.stream()
                .filter(Kustomization::isName)
                .sorted()
                .collect(Collectors.groupingBy(RelativePath::parent, TreeMap::new, Collectors.toList()));
        this.root = this.paths.stream()
                .map(RelativePath::parent)
                .reduce(RelativePath::common)
                .orElse("");
    }

    private void addDirectories(String path) {
        String directory = RelativePath.parent(path);
        while (directories.add(directory)) {
            directory = RelativePath.parent(directory);
        }
    }

    /** The files of a directory by which kustomize would build it; more than one is too many. */
    List<String> kustomizationsIn(String directory) {
        return kustomizations.getOrDefault(directory, List.of());
    }

    /** All kustomizations that could be read, sorted by path. */
    List<YamlFile> kustomizations() {
        return kustomizations.values().stream()
                .flatMap(List::stream)
                .sorted()
                .flatMap(p -> yaml(p).stream())
                .toList();
    }

    boolean isFile(String path) {
        return paths.contains(path);
    }

    boolean isDirectory(String path) {
        return directories.contains(path);
    }

    /** Whether a path lies where files of the tree can be: what is not there is missing, and not elsewhere. */
    boolean covers(String path) {
        return root.isEmpty() || path.equals(root) || path.startsWith(root + "/");
    }

    /** The file, if it can be read as YAML. */
    Optional<YamlFile> yaml(String path) {
        return Optional.ofNullable(files.get(path)).or(() -> parsed(path));
    }

    private Optional<YamlFile> parsed(String path) {
        Optional<YamlFile> parsed = Optional.ofNullable(texts.get(path)).flatMap(SourceTree::read);
        parsed.ifPresent(f -> files.put(path, f));
        return parsed;
    }

    private static Optional<YamlFile> read(SourceText text) {
        try {
            return Optional.of(YamlFile.read(text));
        } catch (YamlSyntaxException e) {
            return Optional.empty();
        }
    }

    /** The file as a text and nothing else, if its text is known. */
    Optional<YamlFile> plain(String path) {
        Optional<SourceText> text = Optional.ofNullable(texts.get(path))
                .or(() -> Optional.ofNullable(files.get(path)).map(YamlFile::text));
        return text.map(t -> plain.computeIfAbsent(path, p -> YamlFile.plain(t)));
    }
}

package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * What one kustomization names: files and directories (kubernetes-sigs/kustomize, api/internal/loader/fileloader.go @v5.5).
 *
 * @param tree the files
 * @param kustomization the document that names them
 */
record Inputs(SourceTree tree, Place kustomization) {
    /** The path that a reference leads to. */
    String path(YamlNode entry, String reference) throws StoppedException {
        if (RemotePlace.is(reference)) {
            throw stop(BuildIssue.Kind.REMOTE, entry, reference);
        }
        String directory = RelativePath.parent(kustomization.file().text().path());
        Optional<String> path =
                reference.startsWith("/") ? Optional.empty() : RelativePath.resolve(directory, reference);
        if (path.isEmpty()) {
            throw stop(BuildIssue.Kind.OUTSIDE, entry, reference);
        }
        return path.get();
    }

    /** A file that has to be YAML. */
    YamlFile yaml(YamlNode entry, String reference) throws StoppedException {
        String path = existing(entry, reference);
        Optional<YamlFile> file = tree.yaml(path);
        if (file.isEmpty()) {
            throw stop(BuildIssue.Kind.MISSING, entry, path + " cannot be read");
        }
        return file.get();
    }

    /** The text of a file; none where it is there, but not known. */
    Optional<YamlFile> text(YamlNode entry, String reference) throws StoppedException {
        return tree.plain(existing(entry, reference));
    }

    private String existing(YamlNode entry, String reference) throws StoppedException {
        String path = path(entry, reference);
        if (!tree.isFile(path)) {
            throw absent(entry, path);
        }
        return path;
    }

    /** The kustomization of a directory. */
    String directory(YamlNode entry, String reference) throws StoppedException {
        String path = path(entry, reference);
        List<String> kustomizations = tree.kustomizationsIn(path);
        if (kustomizations.size() > 1) {
            throw StoppedException.refused(kustomization, entry, "there are several kustomizations in " + path);
        }
        if (kustomizations.isEmpty()) {
            throw tree.isDirectory(path)
                    ? stop(BuildIssue.Kind.MISSING, entry, "there is no kustomization in " + path)
                    : absent(entry, path);
        }
        return kustomizations.get(0);
    }

    private StoppedException absent(YamlNode entry, String path) {
        return tree.covers(path)
                ? stop(BuildIssue.Kind.MISSING, entry, path + " is not there")
                : stop(BuildIssue.Kind.OUTSIDE, entry, path);
    }

    private StoppedException stop(BuildIssue.Kind kind, YamlNode entry, String detail) {
        return new StoppedException(kind, kustomization, entry, detail);
    }
}

package io.github.llmdtracing.mojo;

import java.io.File;
import java.util.List;

/**
 * The directories that a project with a POM is asked for when it names none.
 *
 * @param projectDirectory the project
 */
record DefaultSources(File projectDirectory) {
    private static final List<String> USUAL = List.of("kubernetes", "k8s", "kustomize", "manifests", "helm", "jkube");

    /** Those that exist. */
    List<File> existing() {
        File main = new File(new File(projectDirectory, "src"), "main");
        return USUAL.stream()
                .map(name -> new File(main, name))
                .filter(File::isDirectory)
                .toList();
    }

    static String names() {
        return "src/main/{" + String.join(",", USUAL) + "}";
    }
}

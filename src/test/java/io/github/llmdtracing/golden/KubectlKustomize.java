package io.github.llmdtracing.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Builds with {@code kubectl kustomize}. A process takes long to start, so all is built by one kustomization, which gives each part a
 * prefix of its own; where one part fails, halves are tried.
 *
 * @param work a directory to work in
 */
record KubectlKustomize(Path work) {
    static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("kubectl", "kustomize", "--help")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What is made of directories, by name; those of which nothing is made are left out. */
    Map<String, RenderedTree> build(Map<String, Path> directories) throws Exception {
        Map<String, RenderedTree> built = new LinkedHashMap<>();
        build(List.copyOf(directories.keySet()), directories, built);
        return built;
    }

    private void build(List<String> names, Map<String, Path> directories, Map<String, RenderedTree> built)
            throws Exception {
        if (names.isEmpty()) {
            return;
        }
        Optional<List<Map<?, ?>>> objects = run(umbrella(names, directories));
        if (objects.isPresent()) {
            names.forEach(n -> built.put(n, RenderedTree.of(prefix(names, n), objects.get())));
        } else if (names.size() > 1) {
            build(names.subList(0, names.size() / 2), directories, built);
            build(names.subList(names.size() / 2, names.size()), directories, built);
        }
    }

    private static String prefix(List<String> names, String name) {
        return "k" + names.indexOf(name) + "-";
    }

    private Path umbrella(List<String> names, Map<String, Path> directories) throws IOException {
        Files.createDirectories(work);
        Path root = Files.createTempDirectory(work, "umbrella");
        StringBuilder resources = new StringBuilder("resources:\n");
        for (String name : names) {
            Path part = Files.createDirectory(root.resolve("part" + names.indexOf(name)));
            Path target = directories.get(name).toAbsolutePath();
            Files.writeString(
                    part.resolve("kustomization.yaml"),
                    "namePrefix: " + prefix(names, name) + "\nresources:\n- "
                            + part.toRealPath().relativize(target.toRealPath()) + "\n");
            resources.append("- ").append(part.getFileName()).append('\n');
        }
        Files.writeString(root.resolve("kustomization.yaml"), resources);
        return root;
    }

    private static Optional<List<Map<?, ?>>> run(Path root) throws Exception {
        Path output = root.resolve("built.yaml");
        Process process = new ProcessBuilder(
                        "kubectl", "kustomize", "--load-restrictor=LoadRestrictionsNone", root.toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        return process.exitValue() == 0 ? Optional.of(objects(Files.readString(output))) : Optional.empty();
    }

    private static List<Map<?, ?>> objects(String built) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        List<Map<?, ?>> objects = new ArrayList<>();
        new Yaml(new SafeConstructor(options)).loadAll(built).forEach(o -> objects.add((Map<?, ?>) o));
        return objects;
    }
}

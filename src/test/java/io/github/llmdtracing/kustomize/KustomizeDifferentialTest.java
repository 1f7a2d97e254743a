package io.github.llmdtracing.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.llmdtracing.kustomize.RandomPatches.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Asks kustomize, as it is built into kubectl, what becomes of random objects and patches. All that it should build is one
 * kustomization; what it should refuse is one each, and so only some of that is tried.
 */
class KustomizeDifferentialTest {
    private static final String OPTION = "llmd.tracing.test.patches";
    private static final int REFUSALS = 12;

    private final List<String> differences = new ArrayList<>();

    @TempDir
    private Path directory;

    @Test
    void kustomizeMakesTheSameOfEveryPatch() throws Exception {
        assumeTrue(hasKubectl(), "kubectl is not installed");
        Map<String, Pair> pairs = new LinkedHashMap<>();
        Map<String, Object> expected = new LinkedHashMap<>();
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < Integer.getInteger(OPTION, 400); i++) {
            String name = "o" + i;
            pairs.put(name, new RandomPatches(new Random(i)).pair(name));
            patched(name, pairs.get(name), expected, refused);
        }
        assertThat(expected).hasSizeGreaterThan(pairs.size() / 2);
        List<String> built =
                pairs.keySet().stream().filter(n -> !refused.contains(n)).toList();
        compare(built, pairs, expected);
        for (String name : refused.subList(0, Math.min(REFUSALS, refused.size()))) {
            build(List.of(name), pairs)
                    .ifPresent(o -> differences.add(show(pairs.get(name)) + "kustomize: " + o + "\nwe refuse"));
        }
        assertThat(differences).isEmpty();
    }

    private static void patched(String name, Pair pair, Map<String, Object> expected, List<String> refused) {
        Patching patching = Patching.of(pair.resource());
        try {
            if (pair.isJson()) {
                patching.patch(pair.patch());
                expected.put(name, tidy(patching.plain()));
            } else if (patching.merge(pair.patch(), new PatchOptions(pair.targeted(), false, false))) {
                expected.put(name, tidy(patching.plain()));
            }
        } catch (RefusedException e) {
            refused.add(name);
        }
    }

    /** Kustomize keeps notes in annotations, and so leaves no empty ones. */
    private static Object tidy(Object object) {
        Map<?, ?> metadata = (Map<?, ?>) ((Map<?, ?>) object).get("metadata");
        if (metadata.get("annotations") == null || Map.of().equals(metadata.get("annotations"))) {
            metadata.remove("annotations");
        }
        return object;
    }

    private void compare(List<String> names, Map<String, Pair> pairs, Map<String, Object> expected) throws Exception {
        Optional<Map<String, Object>> built = build(names, pairs);
        if (built.isEmpty()) {
            if (names.size() == 1) {
                differences.add(show(pairs.get(names.get(0))) + "kustomize refuses, we: " + expected.get(names.get(0)));
                return;
            }
            compare(names.subList(0, names.size() / 2), pairs, expected);
            compare(names.subList(names.size() / 2, names.size()), pairs, expected);
            return;
        }
        names.stream()
                .filter(n -> !Objects.equals(expected.get(n), built.get().get(n)))
                .forEach(n -> differences.add(
                        show(pairs.get(n)) + "kustomize: " + built.get().get(n) + "\nwe: " + expected.get(n)));
    }

    private static String show(Pair pair) {
        return "\n" + pair.resource() + "===\n" + pair.patch();
    }

    /** What kustomize builds, by name; nothing where it refuses. */
    private Optional<Map<String, Object>> build(List<String> names, Map<String, Pair> pairs) throws Exception {
        Path root = Files.createTempDirectory(directory, "build");
        StringBuilder resources = new StringBuilder("resources:\n");
        StringBuilder patches = new StringBuilder("patches:\n");
        for (String name : names) {
            Pair pair = pairs.get(name);
            Files.writeString(root.resolve(name + ".yaml"), pair.resource());
            Files.writeString(root.resolve(name + "-patch.yaml"), pair.patch());
            resources.append("- ").append(name).append(".yaml\n");
            patches.append("- path: ").append(name).append("-patch.yaml\n");
            if (pair.targeted()) {
                patches.append("  target: {kind: ")
                        .append(pair.kind())
                        .append(", name: ")
                        .append(name)
                        .append("}\n");
            }
        }
        Files.writeString(root.resolve("kustomization.yaml"), resources.append(patches));
        return run(root);
    }

    private Optional<Map<String, Object>> run(Path root) throws Exception {
        Path output = root.resolve("built.yaml");
        Process process = new ProcessBuilder("kubectl", "kustomize", root.toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        return process.exitValue() == 0 ? Optional.of(objects(Files.readString(output))) : Optional.empty();
    }

    private static Map<String, Object> objects(String built) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        Map<String, Object> objects = new LinkedHashMap<>();
        for (Object object : new Yaml(new SafeConstructor(options)).loadAll(built)) {
            Map<?, ?> metadata = (Map<?, ?>) ((Map<?, ?>) object).get("metadata");
            objects.put((String) metadata.get("name"), object);
        }
        return objects;
    }

    private static boolean hasKubectl() throws InterruptedException {
        try {
            return new ProcessBuilder("kubectl", "kustomize", "--help")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}

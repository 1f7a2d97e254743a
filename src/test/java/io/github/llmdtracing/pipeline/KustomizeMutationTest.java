package io.github.llmdtracing.pipeline;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kustomizations with lines lost, moved, doubled or exchanged: whatever comes of it, nothing breaks. */
class KustomizeMutationTest {
    private static final String OPTION = "llmd.tracing.test.mutations";
    private static final List<Path> TREES =
            List.of(Path.of("src/test/resources/kustomize"), Path.of("src/test/resources/golden/kustomize"));
    private static final List<String> VALUES =
            List.of("", " null", " []", " {}", " 3", " \"x\"", " [a, b]", " &a x", " *a");

    @TempDir
    private Path work;

    @Test
    void nothingBreaksOnAKustomizationThatIsNotRight() throws IOException {
        List<Map<String, String>> trees = trees();
        List<String> lines = trees.stream()
                .flatMap(t -> t.values().stream())
                .flatMap(String::lines)
                .toList();
        for (int seed = 0; seed < Integer.getInteger(OPTION, 400); seed++) {
            Random random = new Random(seed);
            Map<String, String> tree = new TreeMap<>(trees.get(random.nextInt(trees.size())));
            for (int i = 0; i <= random.nextInt(3); i++) {
                mutate(tree, random, lines);
            }
            Path project = work.resolve("project" + seed);
            write(project.resolve("input"), tree);
            assertThatCode(() -> new PipelineRun(project, EnrichmentTest.settings()).enrich(false, 1))
                    .as("seed " + seed + ": " + tree)
                    .doesNotThrowAnyException();
        }
    }

    private static void mutate(Map<String, String> tree, Random random, List<String> others) {
        String file = new ArrayList<>(tree.keySet()).get(random.nextInt(tree.size()));
        List<String> lines = new ArrayList<>(List.of(tree.get(file).split("\n", -1)));
        int at = random.nextInt(lines.size());
        String other = others.get(random.nextInt(others.size()));
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, other);
            case 2 -> lines.set(at, other);
            case 3 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            default -> lines.set(at, withValue(lines.get(at), VALUES.get(random.nextInt(VALUES.size()))));
        }
        tree.put(file, String.join("\n", lines));
    }

    private static String withValue(String line, String value) {
        return line.substring(0, line.indexOf(':') + 1) + value;
    }

    private static List<Map<String, String>> trees() throws IOException {
        List<Map<String, String>> trees = new ArrayList<>();
        for (Path directory : TREES) {
            try (Stream<Path> cases = Files.list(directory)) {
                for (Path one : cases.sorted().toList()) {
                    trees.add(tree(Files.isDirectory(one.resolve("input")) ? one.resolve("input") : one));
                }
            }
        }
        return trees;
    }

    private static Map<String, String> tree(Path directory) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                tree.put(directory.relativize(file).toString(), Files.readString(file));
            }
        }
        return tree;
    }

    private static void write(Path directory, Map<String, String> tree) throws IOException {
        for (Map.Entry<String, String> file : tree.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}

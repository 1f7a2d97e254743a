package io.github.llmdtracing.kustomize;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kustomization below {@code src/test/resources/kustomize} is built by kubectl and by us: the same objects, or both refuse. Where
 * resources are remote or plugins at work, only that we say so is looked at.
 */
class KustomizeTreesTest {
    private static final Path TREES = Path.of("src/test/resources/kustomize");

    /** The hash behind the names of generated objects. */
    private static final Pattern HASH = Pattern.compile("-[2456789bcdfghkmt]{10}\\b");

    @TempDir
    private static Path work;

    @TestFactory
    Stream<DynamicTest> buildsWhatKubectlBuilds() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> cases = Files.list(TREES)) {
            for (Path directory : cases.sorted().toList()) {
                tests.addAll(testsOf(directory));
            }
        }
        return tests.stream();
    }

    private static List<DynamicTest> testsOf(Path directory) throws IOException {
        Tree tree = Tree.read(directory);
        KustomizationGraph graph = tree.graph();
        return graph.kustomizations().stream()
                .map(k -> dynamicTest(directory.getFileName() + "/" + k, () -> compare(directory, graph, k)))
                .toList();
    }

    private static void compare(Path directory, KustomizationGraph graph, String kustomization) throws Exception {
        Build ours = graph.build(kustomization);
        boolean known = ours.issues().stream().allMatch(i -> i.kind().isFatal());
        if (!known) {
            return;
        }
        assumeTrue(hasKubectl(), "kubectl is not installed");
        Optional<List<Object>> theirs =
                build(directory.resolve(kustomization).toAbsolutePath().getParent());
        assertThat(ours.isRefused()).as("refused: " + ours.issues()).isEqualTo(theirs.isEmpty());
        if (theirs.isPresent()) {
            List<Object> objects = ours.objects().stream()
                    .<Object>map(o -> PlainValues.of(o.node()))
                    .toList();
            assertThat(objects).containsExactlyInAnyOrderElementsOf(theirs.get());
        }
    }

    private static boolean hasKubectl() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(d -> Files.isExecutable(Path.of(d, "kubectl")));
    }

    private static Optional<List<Object>> build(Path directory) throws Exception {
        Path output = Files.createTempFile(work, "built", ".yaml");
        Process process = new ProcessBuilder(
                        "kubectl", "kustomize", "--load-restrictor=LoadRestrictionsNone", directory.toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        return process.exitValue() == 0 ? Optional.of(objects(Files.readString(output))) : Optional.empty();
    }

    private static List<Object> objects(String built) throws YamlSyntaxException {
        YamlFile file =
                YamlFile.read(SourceText.of("built.yaml", HASH.matcher(built).replaceAll("")));
        return file.documents().stream()
                .filter(d -> !d.root().isNull())
                .map(d -> PlainValues.of(d.root()))
                .toList();
    }

    /** The files of a case. */
    private record Tree(List<YamlFile> files, Map<String, SourceText> texts, Set<String> paths) {
        static Tree read(Path directory) throws IOException {
            Tree tree = new Tree(new ArrayList<>(), new HashMap<>(), new HashSet<>());
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    tree.add(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file, UTF_8));
                }
            }
            return tree;
        }

        private void add(String path, String content) {
            paths.add(path);
            SourceText text = SourceText.of(path, content);
            try {
                boolean yaml = path.matches(".*\\.(ya?ml|json)|(.*/)?Kustomization");
                if (yaml) {
                    files.add(YamlFile.read(text));
                } else {
                    texts.put(path, text);
                }
            } catch (YamlSyntaxException e) {
                texts.put(path, text);
            }
        }

        KustomizationGraph graph() {
            return KustomizationGraph.of(files, texts, paths);
        }
    }
}

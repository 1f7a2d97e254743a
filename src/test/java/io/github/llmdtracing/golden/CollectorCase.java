package io.github.llmdtracing.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.llmdtracing.collector.GeneratedFile;
import io.github.llmdtracing.collector.PlacedCollector;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.mojo.ConfigurationElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * One directory with a configuration and the manifests that have to come of it.
 *
 * @param directory {@code golden/collector/CASE}
 */
record CollectorCase(Path directory) {
    static final String AREA = "collector";

    static List<CollectorCase> all() throws IOException {
        try (Stream<Path> cases = Files.list(GoldenTest.GOLDEN.resolve(AREA))) {
            return cases.sorted().map(CollectorCase::new).toList();
        }
    }

    String name() {
        return directory.getFileName().toString();
    }

    Path expected() {
        return directory.resolve("expected");
    }

    String expectedFindings() throws IOException {
        Path file = directory.resolve("findings.txt");
        return Files.exists(file) ? Files.readString(file, UTF_8) : "";
    }

    List<PlacedCollector> collectors() throws Exception {
        return element().collectors();
    }

    private ConfigurationElement element() throws IOException {
        return new ConfigurationElement(
                directory.toAbsolutePath(), Files.readString(directory.resolve("configuration.xml"), UTF_8));
    }

    /** What is generated, by name. */
    Map<String, String> generated() throws Exception {
        return collectors().stream()
                .flatMap(c -> c.files().stream())
                .collect(Collectors.toMap(GeneratedFile::name, GeneratedFile::text, (a, b) -> a, TreeMap::new));
    }

    /** What is said, a line each. */
    String findings() throws Exception {
        return element().notices().stream().map(CollectorCase::line).sorted().collect(Collectors.joining());
    }

    private static String line(Finding finding) {
        return "%s %s | %s | %s\n"
                .formatted(
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.code().id(),
                        finding.subject(),
                        finding.problem());
    }

    /** The objects of all files that are expected, but for kustomizations. */
    List<Map<String, Object>> objects() throws IOException {
        return GoldenTree.read(expected()).files().entrySet().stream()
                .filter(f -> !f.getKey().endsWith("kustomization.yaml"))
                .flatMap(f -> documents(f.getValue()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    static Stream<Map<String, Object>> documents(String text) {
        List<Map<String, Object>> documents = new ArrayList<>();
        new Yaml().loadAll(text).forEach(d -> documents.add((Map<String, Object>) d));
        return documents.stream();
    }

    void accept() throws Exception {
        for (String old : GoldenTree.read(expected()).files().keySet()) {
            Files.delete(expected().resolve(old));
        }
        new GoldenTree(generated()).write(expected(), false);
        String findings = findings();
        if (findings.isEmpty()) {
            Files.deleteIfExists(directory.resolve("findings.txt"));
        } else {
            Files.writeString(directory.resolve("findings.txt"), findings, UTF_8);
        }
    }
}

package io.github.llmdtracing.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One directory with an input and what has to come of it. Files that would be empty are not there.
 *
 * @param directory {@code golden/AREA/CASE}
 */
record GoldenCase(Path directory) {
    private static final Set<String> PARTS =
            Set.of("input", "expected", "configuration.xml", "findings.txt", "components.txt", "rollouts.txt");
    private static final String NO_CONFIGURATION = "<configuration/>";

    /**
     * Those with an input; what is generated without one has cases of its own. {@code -Dgolden.only=values/} leaves those whose name does
     * not contain the text out.
     */
    static List<GoldenCase> all(Path golden) throws IOException {
        try (Stream<Path> cases =
                Files.find(golden, 2, (path, a) -> golden.relativize(path).getNameCount() == 2)) {
            return cases.filter(c -> !c.getParent().endsWith(CollectorCase.AREA))
                    .sorted()
                    .map(GoldenCase::new)
                    .filter(c -> c.name().contains(System.getProperty("golden.only", "")))
                    .toList();
        }
    }

    String name() {
        return directory.getParent().getFileName() + "/" + directory.getFileName();
    }

    /** What is in the directory and belongs to no case. */
    List<String> strays() throws IOException {
        try (Stream<Path> parts = Files.list(directory)) {
            return parts.map(p -> p.getFileName().toString())
                    .filter(p -> !PARTS.contains(p))
                    .sorted()
                    .toList();
        }
    }

    String configuration() throws IOException {
        String element = text("configuration.xml");
        return element.isEmpty() ? NO_CONFIGURATION : element;
    }

    GoldenTree input() throws IOException {
        return GoldenTree.read(directory.resolve("input"));
    }

    GoldenTree expected() throws IOException {
        return GoldenTree.read(directory.resolve("expected"));
    }

    String findings() throws IOException {
        return text("findings.txt");
    }

    String components() throws IOException {
        return text("components.txt");
    }

    String rollouts() throws IOException {
        return text("rollouts.txt");
    }

    /** Other cases restart pods, too, and it is not what they are about. */
    boolean isAboutRollouts() {
        return directory.getParent().endsWith("rollout");
    }

    private String text(String part) throws IOException {
        Path file = directory.resolve(part);
        return Files.exists(file) ? Files.readString(file, UTF_8) : "";
    }

    /** Makes {@code result} what is expected. */
    void accept(GoldenResult result) throws IOException {
        for (String old : expected().files().keySet()) {
            Files.delete(directory.resolve("expected").resolve(old));
        }
        result.output().write(directory.resolve("expected"), false);
        accept("findings.txt", result.findings());
        accept("components.txt", result.components());
        accept("rollouts.txt", isAboutRollouts() ? result.rollouts() : "");
    }

    private void accept(String part, String text) throws IOException {
        Path file = directory.resolve(part);
        if (text.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, text, UTF_8);
        }
    }
}

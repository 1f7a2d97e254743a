package io.github.llmdtracing.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedDirectoryTest {
    private static final String MARK = "# ours";

    @TempDir
    private Path temporary;

    private Path directory = Path.of("");

    @BeforeEach
    void setUp() {
        directory = temporary.resolve("collector");
    }

    /** Writes, and says what stood in the way. */
    private List<String> write(Map<String, String> wanted) {
        GeneratedDirectory generated = new GeneratedDirectory(directory, MARK);
        GeneratedDirectory.Comparison comparison = generated.compare(wanted);
        generated.write(comparison);
        return comparison.foreign();
    }

    private static String ours(String content) {
        return MARK + "\n" + content;
    }

    private void other(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void writesAllFilesAndTheDirectoriesForThem() throws IOException {
        assertThat(write(Map.of("a.yaml", ours("a"), "eu/b.yaml", ours("b")))).isEmpty();

        assertThat(directory.resolve("a.yaml")).hasContent(ours("a"));
        assertThat(directory.resolve("eu/b.yaml")).hasContent(ours("b"));
    }

    @Test
    void removesWhatIsOursAndNotWantedAnyMore() throws IOException {
        write(Map.of("a.yaml", ours("a"), "eu/b.yaml", ours("b")));

        write(Map.of("a.yaml", ours("new")));

        assertThat(directory.resolve("a.yaml")).hasContent(ours("new"));
        assertThat(directory.resolve("eu/b.yaml")).doesNotExist();
    }

    @Test
    void leavesWhatOthersPutThere() throws IOException {
        other("grafana.yaml", "kind: ConfigMap\n");
        other("notes.md", MARK + "\n");
        other("eu/deep/c.yaml", ours("c"));

        write(Map.of());

        assertThat(directory.resolve("grafana.yaml")).exists();
        assertThat(directory.resolve("notes.md")).exists();
        assertThat(directory.resolve("eu/deep/c.yaml")).exists();
    }

    @Test
    void writesNothingWhereAFileOfSomebodyElseIsInTheWay() throws IOException {
        write(Map.of("old.yaml", ours("old")));
        other("kustomization.yaml", "resources: []\n");

        assertThat(write(Map.of("a.yaml", ours("a"), "kustomization.yaml", ours("k"))))
                .containsExactly("kustomization.yaml");

        assertThat(directory.resolve("kustomization.yaml")).hasContent("resources: []\n");
        assertThat(directory.resolve("a.yaml")).doesNotExist();
        assertThat(directory.resolve("old.yaml")).exists();
    }

    @Test
    void takesAFileThatOnlyBeginsLikeTheMarkForSomebodyElses() throws IOException {
        other("a.yaml", MARK + " and more\n");

        assertThat(write(Map.of("a.yaml", ours("a")))).containsExactly("a.yaml");
    }

    @Test
    void doesNotTouchWhatIsThereAlready() throws IOException {
        write(Map.of("a.yaml", ours("a")));
        FileTime before = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(directory.resolve("a.yaml"), before);

        write(Map.of("a.yaml", ours("a")));

        assertThat(Files.getLastModifiedTime(directory.resolve("a.yaml"))).isEqualTo(before);
    }

    @Test
    void makesNoDirectoryForNothing() {
        assertThat(write(Map.of())).isEmpty();

        assertThat(directory).doesNotExist();
    }
}

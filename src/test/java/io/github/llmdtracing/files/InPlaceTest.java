package io.github.llmdtracing.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.llmdtracing.parallel.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InPlaceTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path directory;

    private final InPlace destination = new InPlace();
    private Tree project;

    @BeforeEach
    void makeProject() {
        project = new Tree(directory.resolve("project"));
    }

    private List<FileChange> changes(String addition) {
        CandidateFilter filter = new CandidateFilter(CandidateFilter.MANIFESTS, List.of("vllm"));
        return new TreeReader(filter, destination)
                .read(project.scan("k8s"), Workers.of(2)).texts().stream()
                        .map(t -> new FileChange(t.file(), t.text(), t.text().content() + addition))
                        .toList();
    }

    @Test
    void changesOnlyWhatChanges() throws IOException {
        Path same = project.file("k8s/a.yaml", "image: vllm\n");
        Path other = project.file("k8s/b.yaml", "a: 1\n");
        Path changed = project.file("k8s/c.yaml", "image: vllm\n");
        Files.setLastModifiedTime(same, LONG_AGO);
        Files.setLastModifiedTime(other, LONG_AGO);
        List<FileChange> changes = changes("# x\n");
        FileChange first = changes.get(0);

        destination.write(List.of(
                new FileChange(first.file(), first.before(), first.before().content()), changes.get(1)));

        assertThat(changed).hasContent("image: vllm\n# x\n");
        assertThat(Files.getLastModifiedTime(same)).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(other)).isEqualTo(LONG_AGO);
        assertThat(project.everything().keySet()).containsExactly("k8s", "k8s/a.yaml", "k8s/b.yaml", "k8s/c.yaml");
    }

    @Test
    void keepsThePermissions() throws IOException {
        Path file = project.file("k8s/a.yaml", "image: vllm\n");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwx---"));

        destination.write(changes("# x\n"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxrwx---");
    }

    @Test
    void changesTheTargetOfALinkAndKeepsTheLink() throws IOException {
        project.file("k8s/a.yaml", "image: vllm\n");
        Path link = project.link("k8s/z.yaml", "a.yaml");

        destination.write(changes("# x\n"));

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(link).hasContent("image: vllm\n# x\n");
    }

    @Test
    void changesNothingWhenOneFileIsReadOnly() throws IOException {
        project.file("k8s/a.yaml", "image: vllm\n");
        Path closed = project.file("k8s/b.yaml", "image: vllm\n");
        assumeTrue(Files.getFileStore(closed).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r--r--r--"));
        var before = project.everything();
        List<FileChange> changes = changes("# x\n");

        assertThatThrownBy(() -> destination.write(changes))
                .isInstanceOf(DiskException.class)
                .hasMessage("cannot write " + closed + ": it is read-only; the file is as it was before");
        assertThat(project.everything()).isEqualTo(before);
    }

    @Test
    void doesNotOverwriteWhatSomebodyChangedMeanwhile() {
        project.file("k8s/a.yaml", "image: vllm\n");
        List<FileChange> changes = changes("# x\n");
        Path edited = project.file("k8s/a.yaml", "image: vllm # edited\n");

        assertThatThrownBy(() -> destination.write(changes)).hasMessageContaining("somebody changed it");
        assertThat(edited).hasContent("image: vllm # edited\n");
    }

    @Test
    void removesTheTemporaryFilesOfKilledRuns() {
        project.file("k8s/a.yaml", "image: vllm\n");
        project.file("k8s/.llmd-tracing-999999999-5-0.tmp", "half");

        changes("");

        assertThat(project.everything().keySet()).containsExactly("k8s", "k8s/a.yaml");
    }
}

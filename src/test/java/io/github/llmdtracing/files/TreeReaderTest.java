package io.github.llmdtracing.files;

import static io.github.llmdtracing.diagnostic.FindingCode.UNREADABLE_FILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.parallel.Workers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeReaderTest {
    @TempDir
    private Path directory;

    private final CandidateFilter filter = new CandidateFilter(CandidateFilter.MANIFESTS, List.of("vllm"));
    private Tree project;

    @BeforeEach
    void makeProject() {
        project = new Tree(directory.resolve("project"));
    }

    private TreeReading read() {
        return new TreeReader(filter, new DryRun()).read(project.scan("k8s"), Workers.of(3));
    }

    private Finding onlyFinding() {
        TreeReading reading = read();
        assertThat(reading.texts()).isEmpty();
        assertThat(reading.findings()).extracting(Finding::code).containsExactly(UNREADABLE_FILE);
        return reading.findings().get(0);
    }

    @Test
    void givesTheTextsWithAMarkerInTheOrderOfTheirNames() {
        for (int i = 99; i >= 10; i--) {
            project.file("k8s/" + i + ".yaml", i % 2 == 0 ? "image: vllm # " + i + "\n" : "kind: Service\n");
        }

        List<Reading.Text> texts = read().texts();

        assertThat(texts)
                .hasSize(45)
                .extracting(t -> t.text().path())
                .isSorted()
                .contains("k8s/42.yaml");
        assertThat(texts)
                .allSatisfy(t -> assertThat(t.text().content())
                        .isEqualTo("image: vllm # " + t.file().nameInRoot().replace(".yaml", "\n")));
    }

    @Test
    void keepsByteOrderMarkLineEndsAndReplacementCharacters() {
        String content = "\uFEFFa: vllm\r\nb: \uFFFD\r\nc: \uD83D\uDE80";
        project.file("k8s/a.yaml", content);

        assertThat(read().texts())
                .singleElement()
                .satisfies(t -> assertThat(t.text().content()).isEqualTo(content));
    }

    @Test
    void namesThePlaceOfTheFirstByteThatIsNoUtf8() {
        project.file("k8s/a.yaml", "image: vllm\r\n\u00FC: x\n# \u00E9".getBytes(StandardCharsets.UTF_8));
        byte[] good = "image: vllm\r\n# \u00FC".getBytes(StandardCharsets.UTF_8);
        byte[] bad = Arrays.copyOf(good, good.length + 2);
        bad[good.length] = (byte) 0xE9;
        project.file("k8s/a.yaml", bad);

        assertThat(onlyFinding()).satisfies(f -> {
            assertThat(f.location()).hasToString("k8s/a.yaml:2:4");
            assertThat(f.problem()).isEqualTo("is not UTF-8: byte 0xE9");
            assertThat(f.remedy()).contains("iconv");
        });
    }

    @Test
    void namesOtherEncodingsByTheirMark() {
        project.file("k8s/a.yaml", "\uFEFFimage: vllm".getBytes(StandardCharsets.UTF_16LE));
        assertThat(onlyFinding().problem()).isEqualTo("is UTF-16LE, not UTF-8");

        project.file("k8s/a.yaml", "\uFEFFimage: vllm".getBytes(Charset.forName("UTF-32BE")));
        assertThat(onlyFinding().problem()).isEqualTo("is UTF-32BE, not UTF-8");
    }

    @Test
    void refusesNulBytes() {
        project.file("k8s/a.yaml", "image: vllm\nb: \0");

        assertThat(onlyFinding()).satisfies(f -> {
            assertThat(f.location()).hasToString("k8s/a.yaml:2:4");
            assertThat(f.problem()).contains("NUL");
        });
    }

    @Test
    void copiesUndecodableFilesThatDoNotMatterWithoutAWord() {
        project.file("k8s/a.yaml", new byte[] {(byte) 0xFF, 0, 1});

        assertThat(read().findings()).isEmpty();
    }

    @Test
    void reportsAFileThatIsGoneWhenItsTurnComes() throws Exception {
        Path file = project.file("k8s/a.yaml", "image: vllm\n");
        SourceTree tree = project.scan("k8s");
        Files.delete(file);

        TreeReading reading = new TreeReader(filter, new DryRun()).read(tree, Workers.of(1));

        assertThat(reading.findings())
                .extracting(Finding::reason)
                .containsExactly("The system says: there is no such file or directory.");
    }

    @Test
    void looksThroughLargeFilesInPartsAndRefusesWhatTheHeapCannotHold() {
        project.file("k8s/large.yaml", "# comment\n".repeat(500_000) + "image: vllm\n");
        project.file("k8s/plain.yaml", "# comment\n".repeat(500_000));
        Tree output = new Tree(directory.resolve("out"));
        OutputDirectory destination = new OutputDirectory(output.directory());
        SourceTree tree = project.scan("k8s");

        TreeReading reading = new TreeReader(filter, destination, 5_000_000).read(tree, Workers.of(2));
        destination.close();

        assertThat(reading.texts()).isEmpty();
        assertThat(reading.findings()).singleElement().satisfies(f -> {
            assertThat(f.location()).hasToString("k8s/large.yaml");
            assertThat(f.problem()).isEqualTo("is too large to be edited: 5 MB, where the heap allows 5 MB");
        });
        assertThat(new Tree(output.path("manifests")).everything()).isEqualTo(project.everything());
        assertThat(read().texts()).extracting(t -> t.file().name()).containsExactly("k8s/large.yaml");
    }

    @Test
    void readsAnyFileOnDemand() {
        project.file("k8s/start.sh", "exec vllm serve\n");

        assertThat(project.scan("k8s").file("k8s/start.sh").map(TreeReader::readAnyway))
                .hasValueSatisfying(r -> assertThat(r)
                        .isInstanceOfSatisfying(
                                Reading.Text.class,
                                t -> assertThat(t.text().content()).isEqualTo("exec vllm serve\n")));
    }
}

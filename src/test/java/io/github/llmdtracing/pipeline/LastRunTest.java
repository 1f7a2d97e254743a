package io.github.llmdtracing.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.llmdtracing.files.UnusableSourceException;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.otel.SamplingProfile;
import io.github.llmdtracing.serving.ImageFacts;
import io.github.llmdtracing.serving.VersionRules;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.settings.UnknownVersions;
import io.github.llmdtracing.text.DoubleCrc;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class LastRunTest {
    private static final String DECODE = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: decode
            spec:
              template:
                spec:
                  containers:
                    - name: modelserver
                      image: vllm/vllm-openai:v0.17.1
                      args: ["--model", "m"]
            """;
    private static final String RECORD = "out/.llmd-tracing.enrich.record";
    private static final String COPY = "out/manifests/k8s/decode.yaml";
    private static final String NOTES = "out/manifests/k8s/notes.txt";
    private static final String REPORT = "out/reports/llmd-tracing.json";

    @TempDir
    private Path project;

    private boolean inPlace;
    private boolean writes = true;
    private boolean likeGit;
    private List<Path> sources = List.of(Path.of("k8s"));
    private String basis = "configuration";
    private Optional<ArchiveRequest> archive = Optional.empty();

    @BeforeEach
    void aTree() throws IOException {
        file("k8s/decode.yaml", DECODE);
        file("k8s/broken.yaml", "image: vllm/vllm-openai\n  odd: [\n");
        file("k8s/notes.txt", "notes\n");
        file("k8s/kustomization.yaml", "resources: [decode.yaml]\nconfigMapGenerator: [{name: c, envs: [app.env]}]\n");
        file("k8s/app.env", "a=1\n");
        file("k8s/marked.yaml", "\uFEFF" + DECODE.replace("\n", "\r\n"));
        Files.createSymbolicLink(project.resolve("k8s/link.yaml"), Path.of("decode.yaml"));
    }

    private void file(String name, String content) {
        try {
            Path file = project.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path path(String name) {
        return project.resolve(name);
    }

    private String text(String name) throws IOException {
        return Files.readString(path(name));
    }

    private EnrichmentRequest request() {
        Tracing tracing = new Tracing(
                SamplingProfile.standard().get(2),
                false,
                Optional.of(new OtlpEndpoint("http://collector:4317")),
                Map.of(),
                Map.of(),
                Set.of());
        TracingSettings settings = new TracingSettings(
                tracing,
                List.of(),
                OtlpProtocol.GRPC,
                ConflictPolicy.KEEP,
                UnknownVersions.WARN,
                p -> false,
                List.of(),
                List.of(),
                VersionRules.standard(),
                ImageFacts.none(),
                Optional.empty());
        return Requests.of(
                new Task(Task.ENRICH, writes, Purpose.ENRICH),
                new SourceSelection(project, sources, likeGit),
                new Output(path("out"), inPlace, archive),
                settings);
    }

    private RunOutcome run() {
        return new LastRun(request(), basis).or(new Enrichment(request())::result);
    }

    private Map<String, String> output() throws IOException {
        try (Stream<Path> all = Files.walk(path("out"))) {
            Map<String, String> found = new TreeMap<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                found.put(
                        project.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            return found;
        }
    }

    @Test
    void saysAgainWhatTheLastRunSaid() throws IOException {
        RunOutcome first = run();
        Map<String, String> output = output();
        RunOutcome second = run();

        assertThat(first.repeated()).isFalse();
        assertThat(second.repeated()).isTrue();
        assertThat(second.summary()).isEqualTo(first.summary());
        assertThat(second.summary().findings()).isNotEmpty();
        assertThat(output()).isEqualTo(output);
    }

    @Test
    void leavesWhatAWholeRunLeaves() throws IOException {
        RunOutcome first = run();
        Map<String, String> output = output();
        RunOutcome whole = RunOutcome.of(new Enrichment(request()).result());

        assertThat(whole.summary()).isEqualTo(first.summary());
        assertThat(output()).isEqualTo(output);
        assertThat(run().repeated()).isTrue();
    }

    /** What somebody does between two runs. */
    private record Deed(String name, Act act) {
        private interface Act {
            void on(LastRunTest test) throws IOException;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Deed> CHANGES = List.of(
            new Deed("a source says something else", t -> t.file("k8s/decode.yaml", DECODE + "# more\n")),
            new Deed("a source of the same size and time says something else", t -> {
                FileTime time = Files.getLastModifiedTime(t.path("k8s/decode.yaml"));
                t.file("k8s/decode.yaml", DECODE.replace("name: decode", "name: decoda"));
                Files.setLastModifiedTime(t.path("k8s/decode.yaml"), time);
            }),
            new Deed("a file without a manifest says something else", t -> t.file("k8s/notes.txt", "Notes\n")),
            new Deed("a source is new", t -> t.file("k8s/new.yaml", DECODE)),
            new Deed("a source is gone", t -> Files.delete(t.path("k8s/notes.txt"))),
            new Deed("a source has another name", t -> Files.move(t.path("k8s/notes.txt"), t.path("k8s/notez.txt"))),
            new Deed(
                    "a source has another mode",
                    t -> Files.setPosixFilePermissions(
                            t.path("k8s/notes.txt"), PosixFilePermissions.fromString("rwx------"))),
            new Deed("a directory is new", t -> Files.createDirectory(t.path("k8s/empty"))),
            new Deed("a link leads elsewhere", t -> {
                Files.delete(t.path("k8s/link.yaml"));
                Files.createSymbolicLink(t.path("k8s/link.yaml"), Path.of("notes.txt"));
            }),
            new Deed("what a link led to is gone", t -> Files.delete(t.path("k8s/decode.yaml"))),
            new Deed("an enriched copy says something else", t -> t.file(COPY, t.text(COPY) + "\n")),
            new Deed("a copy says something else", t -> t.file(NOTES, "Notes\n")),
            new Deed("a copy is gone", t -> Files.delete(t.path(NOTES))),
            new Deed("a copy is a link", t -> {
                Files.delete(t.path(NOTES));
                Files.createSymbolicLink(t.path(NOTES), t.path("k8s/notes.txt"));
            }),
            new Deed(
                    "a copy has another mode",
                    t -> Files.setPosixFilePermissions(t.path(NOTES), PosixFilePermissions.fromString("rwx------"))),
            new Deed("a copied link is gone", t -> Files.delete(t.path("out/manifests/k8s/link.yaml"))),
            new Deed("the index is gone", t -> Files.delete(t.path("out/.llmd-tracing.index"))),
            new Deed("the index knows of more", t -> t.file("out/.llmd-tracing.index", "k8s/old.yaml\n")),
            new Deed("a manifest stands among those of the collector", t -> t.file("out/collector/x.yaml", "a: 1\n")),
            new Deed("the configuration is another", t -> t.basis = "another"),
            new Deed("the record is gone", t -> Files.delete(t.path(RECORD))),
            new Deed("the record is cut off", t -> t.file(RECORD, t.text(RECORD).substring(0, 300))),
            new Deed("the record is empty", t -> t.file(RECORD, "")),
            new Deed(
                    "the record is one byte off",
                    t -> t.file(RECORD, t.text(RECORD).replaceFirst("modelserver", "modelServer"))),
            new Deed("the record is of another version", t -> t.file(RECORD, "x" + t.text(RECORD))),
            new Deed("a file that a kustomization reads says something else", t -> t.file("k8s/app.env", "b=2\n")),
            new Deed("the record is whole and says odd things", t -> t.file(RECORD, odd(t.text(RECORD)))),
            new Deed("the record is no text", t -> Files.write(t.path(RECORD), new byte[] {-1, -2, 10})));

    // The first line, and the hash of all lines, are right.
    private static String odd(String record) {
        String text = record.lines().findFirst().orElseThrow() + "\n\\\n";
        return text + DoubleCrc.of(text) + "\n";
    }

    @ParameterizedTest
    @FieldSource("CHANGES")
    void runsWhole(Deed deed) throws IOException {
        run();
        deed.act().on(this);

        assertThat(run().repeated()).isFalse();
        Map<String, String> output = output();
        new Enrichment(request()).run();
        assertThat(output()).isEqualTo(output);
        assertThat(run().repeated()).isTrue();
    }

    @Test
    void doesNotMindOtherTimesAndFilesOfOthers() throws IOException {
        run();
        Files.setLastModifiedTime(path("k8s/decode.yaml"), FileTime.fromMillis(1_000_000));
        Files.setLastModifiedTime(path(COPY), FileTime.fromMillis(1_000_000));
        file("out/manifests/k8s/foreign.txt", "theirs\n");

        assertThat(run().repeated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "another"})
    void putsAReportBack(String fate) throws IOException {
        run();
        String report = text(REPORT);
        if (fate.equals("gone")) {
            Files.delete(path(REPORT));
        } else {
            file(REPORT, "of another goal\n");
        }

        assertThat(run().repeated()).isTrue();
        assertThat(text(REPORT)).isEqualTo(report);
    }

    @Test
    void takesAwayAReportThatNobodyAsksFor() {
        run();
        file("out/reports/llmd-tracing.sarif", "of another goal\n");

        assertThat(run().repeated()).isTrue();
        assertThat(path("out/reports/llmd-tracing.sarif")).doesNotExist();
    }

    @Test
    void countsFilesThatSayWhatIsLeftOutByWhatTheyLeave() {
        likeGit = true;
        sources = List.of(Path.of(""));
        file(".git/HEAD", "");
        run();
        assertThat(run().repeated()).isTrue();

        file(".git/info/exclude", "nothing\n");
        assertThat(run().repeated()).isTrue();

        file(".git/info/exclude", "notes.txt\n");
        assertThat(run().repeated()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "another", "of another time"})
    void writesTheArchiveAnew(String fate) throws IOException {
        Path file = path("out/x-tracing.tar.gz");
        archive = Optional.of(new ArchiveRequest(file, false, 1_000_000_000));
        run();
        assertThat(run().repeated()).isTrue();
        byte[] content = Files.readAllBytes(file);
        if (fate.equals("gone")) {
            Files.delete(file);
        } else if (fate.equals("another")) {
            file("out/x-tracing.tar.gz", "not ours");
        } else {
            archive = Optional.of(new ArchiveRequest(file, false, 2_000_000_000));
        }

        assertThat(run().repeated()).isFalse();
        assertThat(Arrays.equals(Files.readAllBytes(file), content)).isEqualTo(!fate.equals("of another time"));
        assertThat(run().repeated()).isTrue();
    }

    @Test
    void repeatsARunThatOnlyLooks() {
        writes = false;
        run();

        assertThat(run().repeated()).isTrue();
        assertThat(path("out/manifests")).doesNotExist();
        file("k8s/notes.txt", "Notes\n");
        assertThat(run().repeated()).isFalse();
    }

    @Test
    void repeatsInPlaceOnceNothingIsLeftToDo() throws IOException {
        inPlace = true;
        run();
        String enriched = text("k8s/decode.yaml");
        RunOutcome second = run();
        RunOutcome third = run();

        assertThat(enriched).contains("--otlp-traces-endpoint");
        assertThat(second.repeated()).isFalse();
        assertThat(third.repeated()).isTrue();
        assertThat(third.summary()).isEqualTo(second.summary());
        assertThat(text("k8s/decode.yaml")).isEqualTo(enriched);
    }

    @Test
    void runsWholeInPlaceWhenTheLockOfASingleFileIsGone() throws IOException {
        inPlace = true;
        sources = List.of(Path.of("k8s/decode.yaml"));
        run();
        run();
        assertThat(run().repeated()).isTrue();

        Files.delete(path("k8s/llmd-tracing.lock"));
        assertThat(run().repeated()).isFalse();
    }

    @Test
    void clearsUpInPlaceAfterAKilledRun() {
        inPlace = true;
        run();
        run();
        file("k8s/.llmd-tracing-999999999-1-1.tmp", "");

        assertThat(run().repeated()).isFalse();
        assertThat(path("k8s/.llmd-tracing-999999999-1-1.tmp")).doesNotExist();
    }

    @Test
    void runsWholeWhereTheRecordCannotBeKept() throws IOException {
        file(RECORD + "/of-somebody-else", "");

        assertThat(run().repeated()).isFalse();
        assertThat(run().repeated()).isFalse();
        assertThat(text(COPY)).contains("--otlp-traces-endpoint");
    }

    @Test
    void saysWhatIsWrongWhereAFileIsInTheWayOfTheCollector() {
        run();
        file("out/collector", "a file\n");

        assertThatExceptionOfType(UnusableSourceException.class)
                .isThrownBy(this::run)
                .withMessageContaining("collectorDirectory");
    }

    @Test
    void repeatsWhereASourceIsReadOnly() throws IOException {
        Files.setPosixFilePermissions(path("k8s/notes.txt"), PosixFilePermissions.fromString("r--r--r--"));
        run();

        assertThat(run().repeated()).isTrue();
    }

    @Test
    void forgetsTheLastRunBeforeTheNextOne() {
        run();
        file("k8s/notes.txt", "Notes\n");

        new LastRun(request(), basis).or(() -> {
            assertThat(path(RECORD)).doesNotExist();
            return new Enrichment(request()).result();
        });
        assertThat(path(RECORD)).exists();
    }

    @Test
    void runsWholeAfterSomebodyChangedASourceDuringTheRun() {
        new LastRun(request(), basis).or(() -> {
            EnrichmentResult result = new Enrichment(request()).result();
            file("k8s/notes.txt", "Notes\n");
            return result;
        });

        assertThat(run().repeated()).isFalse();
        assertThat(run().repeated()).isTrue();
    }

    @Test
    void runsWholeAfterSomebodyChangedACopyDuringTheRun() {
        new LastRun(request(), basis).or(() -> {
            EnrichmentResult result = new Enrichment(request()).result();
            file(COPY, "of another build\n");
            return result;
        });

        assertThat(run().repeated()).isFalse();
    }
}

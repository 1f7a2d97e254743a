package io.github.llmdtracing.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.llmdtracing.parallel.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path directory;

    private Tree project;
    private Tree output;

    @BeforeEach
    void makeProject() {
        project = new Tree(directory.resolve("project"));
        output = new Tree(project.path("target/out/manifests"));
    }

    /** Runs, with an addition to each text that has a marker. */
    private void run(String addition, Path... sources) {
        List<SourceRoot> roots = SourceRoots.of(project.directory()).find(List.of(sources));
        SourceTree tree = new SourceScanner(ScanRules.everythingBut(List.of())).scan(roots);
        OutputDirectory destination = new OutputDirectory(project.path("target/out"));
        CandidateFilter filter = new CandidateFilter(CandidateFilter.MANIFESTS, List.of("vllm"));
        List<Reading.Text> texts =
                new TreeReader(filter, destination).read(tree, Workers.of(2)).texts();
        destination.write(texts.stream()
                .map(t -> new FileChange(t.file(), t.text(), t.text().content() + addition))
                .toList());
        destination.close();
    }

    private void run(String addition) {
        run(addition, Path.of("k8s"));
    }

    @Test
    void copiesTheWholeTreeAndWritesWhatChanged() throws IOException {
        project.file("k8s/decode.yaml", "\uFEFFimage: vllm\r\n");
        project.file("k8s/notes.md", "vllm");
        project.file("k8s/latin.yaml", "caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));
        project.file("k8s/crlf.yaml", "\uFEFFa: 1\r\nb: 2");
        project.file("k8s/.hidden/x", new byte[] {0, 1, 2});
        Files.createDirectories(project.path("k8s/empty"));
        var expected = new Tree(project.path("k8s")).everything();
        expected.put("decode.yaml", expected.get("decode.yaml") + "added");

        run("added");

        assertThat(new Tree(output.path("k8s")).everything()).isEqualTo(expected);
    }

    @Test
    void putsARootOfTheProjectUnderItsPathAndAnyOtherUnderItsName() {
        project.file("src/main/k8s/a.yaml", "a: 1\n");
        new Tree(directory).file("elsewhere/charts/b.yaml", "b: 1\n");

        run("", Path.of("src/main/k8s"), directory.resolve("elsewhere/charts"));

        assertThat(output.everything().keySet())
                .containsExactly("charts", "charts/b.yaml", "src", "src/main", "src/main/k8s", "src/main/k8s/a.yaml");
    }

    @Test
    void removesWhatIsGoneWhateverItsName() throws IOException {
        assumeTrue(project.directory().getFileSystem().getSeparator().equals("/"));
        for (String name : List.of("back\\slash.yaml", "new\nline.yaml", "per%cent.yaml", "-dash é.yaml")) {
            project.file("k8s/" + name, "a: 1\n");
            run("");
            assertThat(output.path("k8s/" + name)).exists();
            Files.delete(project.path("k8s/" + name));
            run("");
            assertThat(output.path("k8s/" + name)).doesNotExist();
        }
    }

    @Test
    void takesASingleFile() {
        project.file("k8s/a.yaml", "image: vllm\n");
        project.file("k8s/b.yaml", "image: vllm\n");

        run("# x\n", Path.of("k8s/a.yaml"));

        assertThat(output.everything())
                .containsEntry("k8s/a.yaml", "image: vllm\n# x\n")
                .doesNotContainKey("k8s/b.yaml");
    }

    @Test
    void doesNotTouchWhatIsAsItShouldBe() throws IOException {
        project.file("k8s/decode.yaml", "image: vllm\n");
        project.file("k8s/other.yaml", "a: 1\n");
        project.file("k8s/large.bin", new byte[5_000_000]);
        project.link("k8s/link.yaml", "other.yaml");
        run("# x\n");
        Path index = project.path("target/out/.llmd-tracing.index");
        List<Path> all = List.of(
                output.path("k8s/decode.yaml"), output.path("k8s/other.yaml"), output.path("k8s/large.bin"), index);
        for (Path path : all) {
            Files.setLastModifiedTime(path, LONG_AGO);
        }
        Object link = Files.readAttributes(output.path("k8s/link.yaml"), "unix:ino", LinkOption.NOFOLLOW_LINKS);

        run("# x\n");

        assertThat(all).allSatisfy(p -> assertThat(Files.getLastModifiedTime(p)).isEqualTo(LONG_AGO));
        assertThat((Object) Files.readAttributes(output.path("k8s/link.yaml"), "unix:ino", LinkOption.NOFOLLOW_LINKS))
                .isEqualTo(link);
    }

    @Test
    void removesWhatItOnceWroteAndNothingElse() throws IOException {
        project.file("k8s/a b/gone \u00E9.yaml", "a: 1\n");
        project.file("k8s/kept.yaml", "a: 1\n");
        project.link("k8s/gone-link", "kept.yaml");
        run("");
        output.file("k8s/foreign.yaml", "mine");
        Files.delete(project.path("k8s/a b/gone \u00E9.yaml"));
        Files.delete(project.path("k8s/a b"));
        Files.delete(project.path("k8s/gone-link"));

        run("");

        assertThat(output.everything().keySet()).containsExactly("k8s", "k8s/foreign.yaml", "k8s/kept.yaml");
    }

    @Test
    void removesNothingWithoutItsIndex() throws IOException {
        project.file("k8s/gone.yaml", "a: 1\n");
        project.file("k8s/kept.yaml", "a: 1\n");
        run("");
        Files.delete(project.path("k8s/gone.yaml"));
        Files.delete(project.path("target/out/.llmd-tracing.index"));

        run("");

        assertThat(output.everything()).containsKey("k8s/gone.yaml");
    }

    @Test
    void removesNothingOutsideOfItsDirectoryWhateverTheIndexSays() {
        project.file("k8s/a.yaml", "a: 1\n");
        project.file("precious.txt", "mine");
        project.file(
                "target/out/.llmd-tracing.index",
                "../../../precious.txt\n%2e%2e/%2e%2e/%2e%2e/precious.txt\n/etc\n%zz\n\n");

        run("");

        assertThat(project.path("precious.txt")).hasContent("mine");
    }

    @Test
    void letsAFileBecomeADirectoryAndTheReverse() throws IOException {
        project.file("k8s/one", "a: 1\n");
        project.file("k8s/two/b.yaml", "b: 1\n");
        run("");
        Files.delete(project.path("k8s/one"));
        Files.delete(project.path("k8s/two/b.yaml"));
        Files.delete(project.path("k8s/two"));
        project.file("k8s/one/b.yaml", "b: 1\n");
        project.file("k8s/two", "a: 1\n");

        run("");

        assertThat(new Tree(output.path("k8s")).everything()).isEqualTo(new Tree(project.path("k8s")).everything());
    }

    @Test
    void neverWritesThroughALinkThatWasADirectoryLinkBefore() throws IOException {
        new Tree(directory).file("elsewhere/a.yaml", "mine");
        project.link("k8s/shared", "../../elsewhere");
        run("");
        assertThat(output.path("k8s/shared/a.yaml")).hasContent("mine");
        Files.delete(project.path("target/out/.llmd-tracing.index"));
        Files.delete(project.path("k8s/shared"));
        project.file("k8s/shared/a.yaml", "new");

        run("");

        assertThat(directory.resolve("elsewhere/a.yaml")).hasContent("mine");
        assertThat(output.path("k8s/shared/a.yaml")).hasContent("new");
    }

    @Test
    void keepsLinksWithinTheSourcesAndLeadsOthersToWhereTheyLed() {
        new Tree(directory).file("elsewhere/x.yaml", "x");
        project.file("base/a.yaml", "image: vllm\n");
        project.link("overlay/a.yaml", "../base/a.yaml");
        project.link("overlay/base", "../base");
        project.link("overlay/absolute.yaml", project.path("base/a.yaml").toString());
        project.link("overlay/out.yaml", "../../elsewhere/x.yaml");
        project.link("overlay/far.yaml", directory.resolve("elsewhere/x.yaml").toString());
        project.link("overlay/dangling", "nothing");

        run("# x\n", Path.of("base"), Path.of("overlay"));

        assertThat(output.everything())
                .containsEntry("overlay/a.yaml", "-> ../base/a.yaml")
                .containsEntry("overlay/base", "-> ../base")
                .containsEntry("overlay/absolute.yaml", "-> ../base/a.yaml")
                .containsEntry("overlay/out.yaml", "-> ../../../../../elsewhere/x.yaml")
                .containsEntry("overlay/far.yaml", "-> " + directory.resolve("elsewhere/x.yaml"))
                .containsEntry("overlay/dangling", "-> nothing");
        assertThat(output.path("overlay/out.yaml")).hasContent("x");
    }

    @Test
    void keepsThePermissions() throws IOException {
        Path script = project.file("k8s/run.sh", "true\n");
        Path secret = project.file("k8s/secret.yaml", "image: vllm\n");
        assumeTrue(Files.getFileStore(script).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("r--------"));
        run("# x\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-x---"));

        run("# y\n");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(output.path("k8s/run.sh"))))
                .isEqualTo("rwxr-x---");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(output.path("k8s/secret.yaml"))))
                .isEqualTo("r--------");
        assertThat(output.path("k8s/secret.yaml")).hasContent("image: vllm\n# y\n");
    }

    @Test
    void removesTheTemporaryFilesOfKilledRunsOnly() {
        project.file("k8s/a.yaml", "a: 1\n");
        project.file("k8s/.llmd-tracing-999999999-5-0.tmp", "half");
        output.file("k8s/.llmd-tracing-999999999-5-0.tmp", "half");
        String alive = "k8s/" + new TemporaryName().numbered(77);
        output.file(alive, "at work");

        run("");

        assertThat(output.everything().keySet()).containsExactly("k8s", alive, "k8s/a.yaml");
        assertThat(project.path("k8s/.llmd-tracing-999999999-5-0.tmp")).exists();
    }

    @Test
    void saysWhichFileCouldNotBeWritten() {
        project.file("k8s/a.yaml", "a: 1\n");
        output.file("k8s/a.yaml/foreign", "in the way");

        assertThatThrownBy(() -> run(""))
                .isInstanceOf(DiskException.class)
                .hasMessageContaining("cannot write " + output.path("k8s/a.yaml"));
        assertThat(output.everything().keySet()).containsExactly("k8s", "k8s/a.yaml", "k8s/a.yaml/foreign");
    }

    @Test
    void worksBehindALinkedOutputDirectory() throws IOException {
        project.file("k8s/a.yaml", "a: 1\n");
        Files.delete(project.path("target/out/manifests"));
        Files.delete(project.path("target/out"));
        Path real = Files.createDirectories(directory.resolve("scratch"));
        project.link("target/out", real.toString());

        run("");

        assertThat(real.resolve("manifests/k8s/a.yaml")).hasContent("a: 1\n");
    }

    @Test
    void copiesAnEmptySource() throws IOException {
        Files.createDirectories(project.path("k8s"));

        run("");

        assertThat(output.everything()).containsOnlyKeys("k8s");
    }

    /** A tree that is scanned, and an output directory that is not there yet. */
    private OutputDirectory openNew(SourceTree tree) {
        OutputDirectory destination = new OutputDirectory(project.path("target/new"));
        destination.open(tree);
        return destination;
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> namesInNew() {
        return new Tree(project.path("target/new"))
                .everything().keySet().stream().filter(n -> !n.contains("/")).toList();
    }

    @Test
    void showsANewTreeOnlyWhenAllThatStaysAsItIsHasCome() {
        project.file("k8s/sub/a.yaml", "a: 1\n");
        project.link("k8s/link.yaml", "sub/a.yaml");
        SourceTree tree = project.scan("k8s");
        OutputDirectory destination = openNew(tree);

        destination.keep(tree.files().get(0), FileMode.usual(), bytes("a: 1\n"));
        assertThat(project.path("target/new/manifests")).doesNotExist();
        destination.settle();
        destination.close();

        assertThat(new Tree(project.path("target/new/manifests/k8s")).everything())
                .isEqualTo(new Tree(project.path("k8s")).everything());
        assertThat(namesInNew()).containsExactly(".llmd-tracing.index", "manifests");
    }

    @Test
    void leavesNothingOfANewTreeThatFails() {
        project.file("k8s/a.yaml", "a: 1\n");
        project.file("k8s/b.yaml", "b: 1\n");
        SourceTree tree = project.scan("k8s");
        OutputDirectory destination = openNew(tree);

        destination.keep(tree.files().get(0), FileMode.usual(), bytes("a: 1\n"));
        destination.abandon();

        assertThat(namesInNew()).containsExactly(".llmd-tracing.index");
    }

    @Test
    void removesANewTreeWhenAFileOfItCannotBeWritten() throws IOException {
        project.file("k8s/a.yaml", "a: 1\n");
        project.file("k8s/b.yaml", "b: 1\n");
        SourceTree tree = project.scan("k8s");
        OutputDirectory destination = new OutputDirectory(project.path("target/new"));
        CandidateFilter filter = new CandidateFilter(CandidateFilter.MANIFESTS, List.of("vllm")).orKnown(f -> {
            inTheWay(f);
            return false;
        });

        assertThatThrownBy(() -> new TreeReader(filter, destination).read(tree, Workers.of(1)))
                .isInstanceOf(DiskException.class)
                .hasMessageStartingWith("cannot write " + project.path("target/new/manifests/k8s/b.yaml"));
        assertThat(namesInNew()).containsExactly(".llmd-tracing.index");
    }

    /** A directory that stands where a file is to be moved. */
    private void inTheWay(SourceFile read) {
        namesInNew().stream()
                .filter(n -> n.endsWith(".tmp"))
                .forEach(n -> directory(project.path("target/new/" + n).resolve(read.output())));
    }

    private static void directory(Path path) {
        try {
            if (path.endsWith("b.yaml")) {
                Files.createDirectory(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void addsToATreeThatAnotherRunHasMadeMeanwhile() {
        project.file("k8s/sub/a.yaml", "a: 1\n");
        project.file("k8s/b.yaml", "b: 1\n");
        SourceTree tree = project.scan("k8s");
        OutputDirectory destination = openNew(tree);
        tree.files().forEach(f -> destination.keep(f, FileMode.usual(), bytes(f.nameInRoot())));
        Tree others = new Tree(project.path("target/new/manifests"));
        others.file("k8s/b.yaml", "old");
        others.file("foreign.yaml", "mine");

        destination.settle();

        assertThat(others.everything())
                .containsEntry("foreign.yaml", "mine")
                .containsEntry("k8s/b.yaml", "b.yaml")
                .containsEntry("k8s/sub/a.yaml", "sub/a.yaml");
        assertThat(namesInNew()).containsExactly(".llmd-tracing.index", "manifests");
    }

    @Test
    void removesTheUnfinishedTreesOfKilledRunsOnly() {
        project.file("k8s/a.yaml", "a: 1\n");
        Tree target = new Tree(project.path("target/new"));
        String alive = new TemporaryName().numbered(77);
        target.file(".llmd-tracing-999999999-5-0.tmp/k8s/half.yaml", "half");
        target.file(alive + "/k8s/half.yaml", "at work");

        OutputDirectory destination = openNew(project.scan("k8s"));
        destination.settle();

        assertThat(namesInNew()).containsExactly(alive, ".llmd-tracing.index", "manifests");
    }

    @Test
    void showsNothingOfANewTreeWhoseRunIsKilledAndCleansUpInTheNextOne() throws Exception {
        project.file("k8s/sub/a.yaml", "a: 1\n");
        project.file("k8s/b.yaml", "b: 1\n");
        kill(KeepsForEver.class);
        assertThat(namesInNew()).hasSize(2).doesNotContain("manifests");

        SourceTree tree = project.scan("k8s");
        OutputDirectory destination = openNew(tree);
        tree.files().forEach(f -> destination.keep(f, FileMode.usual(), bytes("b: 2\n")));
        destination.settle();
        destination.close();

        assertThat(namesInNew()).containsExactly(".llmd-tracing.index", "manifests");
        assertThat(new Tree(project.path("target/new/manifests/k8s")).everything())
                .containsOnlyKeys("b.yaml", "sub", "sub/a.yaml")
                .containsEntry("b.yaml", "b: 2\n");
    }

    private void kill(Class<?> program) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        project.directory().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getInputStream().read();
        process.destroyForcibly().waitFor();
    }

    /** Keeps the files of a project again and again, and says so after the first time. */
    static final class KeepsForEver {
        private KeepsForEver() {}

        public static void main(String[] args) {
            Tree project = new Tree(Path.of(args[0]));
            SourceTree tree = project.scan("k8s");
            OutputDirectory destination = new OutputDirectory(project.path("target/new"));
            destination.open(tree);
            while (true) {
                tree.files().forEach(f -> destination.keep(f, FileMode.usual(), bytes("half")));
                System.out.write('.');
                System.out.flush();
            }
        }
    }
}

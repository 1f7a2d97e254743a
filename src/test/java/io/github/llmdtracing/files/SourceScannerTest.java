package io.github.llmdtracing.files;

import static io.github.llmdtracing.diagnostic.FindingCode.LINK_NOT_FOLLOWED;
import static io.github.llmdtracing.diagnostic.FindingCode.UNREADABLE_FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.llmdtracing.diagnostic.Finding;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceScannerTest {
    @TempDir
    private Path directory;

    private Tree project;

    @BeforeEach
    void makeProject() {
        project = new Tree(directory.resolve("project"));
    }

    private static List<String> names(SourceTree tree) {
        return tree.files().stream().map(SourceFile::name).toList();
    }

    @Test
    void listsFilesInCodePointOrderOfTheirNames() {
        for (String name : List.of(
                "b.yaml", "a/z.yaml", "a.yaml", "B.yaml", "\uFF21.yaml", "\uD83D\uDE80.yaml", "with blank.yaml")) {
            project.file("k8s/" + name, "a: 1\n");
        }

        assertThat(names(project.scan("k8s")))
                .containsExactly(
                        "k8s/B.yaml",
                        "k8s/a.yaml",
                        "k8s/a/z.yaml",
                        "k8s/b.yaml",
                        "k8s/with blank.yaml",
                        "k8s/\uFF21.yaml",
                        "k8s/\uD83D\uDE80.yaml");
    }

    @Test
    void walksIntoADirectoryNamedLikeAManifest() {
        project.file("k8s/x.yaml/y.yaml", "a: 1\n");

        SourceTree tree = project.scan("k8s");

        assertThat(names(tree)).containsExactly("k8s/x.yaml/y.yaml");
        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void keepsEmptyDirectoriesInMind() throws IOException {
        Files.createDirectories(project.path("k8s/empty"));

        assertThat(project.scan("k8s").directories()).containsExactly(Path.of("k8s"), Path.of("k8s", "empty"));
    }

    @Test
    void leavesGitsOwnDirectoryOut() {
        project.file("k8s/.git/config", "x");
        project.file("k8s/.github/a.yaml", "x");

        assertThat(names(project.scan("k8s"))).containsExactly("k8s/.github/a.yaml");
    }

    @Test
    void takesLinksWithinTheSourcesWithoutAWord() {
        project.file("k8s/base/a.yaml", "a: 1\n");
        project.link("k8s/alias.yaml", "base/a.yaml");
        project.link("k8s/also", "base");
        project.link("k8s/far.yaml", project.path("k8s/base/a.yaml").toString());

        SourceTree tree = project.scan("k8s");

        assertThat(names(tree)).containsExactly("k8s/base/a.yaml");
        assertThat(tree.links())
                .extracting(SourceLink::name)
                .containsExactly("k8s/alias.yaml", "k8s/also", "k8s/far.yaml");
        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void reportsLinksThatLoopDangleOrLeave() {
        project.file("other/b.yaml", "b: 1\n");
        project.file("k8s/a.yaml", "a: 1\n");
        project.link("k8s/dangling.yaml", "nowhere.yaml");
        project.link("k8s/leaving", "../other");
        project.link("k8s/loop", "loop");
        project.link("k8s/deep/up", "..");

        SourceTree tree = project.scan("k8s");

        assertThat(names(tree)).containsExactly("k8s/a.yaml");
        assertThat(tree.findings()).extracting(Finding::code).containsOnly(LINK_NOT_FOLLOWED);
        assertThat(tree.findings())
                .extracting(f -> f.location() + ": " + f.problem())
                .containsExactly(
                        "k8s/dangling.yaml: link to nowhere.yaml leads nowhere",
                        "k8s/deep/up: link to .. leads into a loop",
                        "k8s/leaving: link to ../other leads out of the sources",
                        "k8s/loop: link to loop leads into a loop");
    }

    @Test
    void takesALinkFromOneSourceToAnother() {
        project.file("base/a.yaml", "a: 1\n");
        project.link("overlay/a.yaml", "../base/a.yaml");

        assertThat(project.scan("base", "overlay").findings()).isEmpty();
    }

    @Test
    void walksASourceThatIsALink() {
        project.file("real/a.yaml", "a: 1\n");
        project.link("k8s", "real");

        assertThat(names(project.scan("k8s"))).containsExactly("k8s/a.yaml");
    }

    @Test
    void doesNotOpenAPipe() throws Exception {
        project.file("k8s/a.yaml", "a: 1\n");
        assumeTrue(succeeds("mkfifo", project.path("k8s/pipe.yaml").toString()));

        SourceTree tree = project.scan("k8s");

        assertThat(names(tree)).containsExactly("k8s/a.yaml");
        assertThat(tree.findings()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo(UNREADABLE_FILE);
            assertThat(f.location()).hasToString("k8s/pipe.yaml");
            assertThat(f.problem()).contains("pipe");
        });
    }

    @Test
    void reportsWhatTheSystemDoesNotLetItReadAndGoesOn() {
        project.file("k8s/a.yaml", "a: 1\n");
        ScanResult found = new ScanResult(project.roots("k8s"));

        found.unreadable(
                project.roots("k8s").get(0), project.path("k8s/closed"), new AccessDeniedException("k8s/closed"));

        assertThat(found.sorted().findings()).singleElement().satisfies(f -> {
            assertThat(f.location()).hasToString("k8s/closed");
            assertThat(f.reason()).isEqualTo("The system says: permission denied.");
        });
    }

    @Test
    void goesOnBehindAClosedDirectory() throws IOException {
        project.file("k8s/a/closed.yaml", "a: 1\n");
        project.file("k8s/b.yaml", "b: 1\n");
        Path closed = project.path("k8s/a");
        assumeTrue(
                closed.toFile().setReadable(false) && !Files.isReadable(closed), "an administrator reads everything");

        SourceTree tree = project.scan("k8s");

        assertThat(names(tree)).containsExactly("k8s/b.yaml");
        assertThat(tree.findings()).extracting(Finding::code).containsExactly(UNREADABLE_FILE);
        assertThat(closed.toFile().setReadable(true)).isTrue();
    }

    @Test
    void survivesNamesThatAreNoUtf8() throws Exception {
        project.file("k8s/a.yaml", "a: 1\n");
        assumeTrue(
                succeeds("sh", "-c", "printf 'a: 1\\n' > \"$(printf '" + project.path("k8s") + "/caf\\351.yaml')\""));

        SourceTree tree = project.scan("k8s");

        assertThat(names(tree)).containsExactly("k8s/a.yaml", "k8s/caf\uFFFD.yaml");
        assertThat(TreeReader.readAnyway(tree.files().get(1))).isInstanceOf(Reading.Text.class);
    }

    @Test
    void inABareDirectoryLeavesOutHiddenDirectoriesIgnoredFilesAndOurOutput() {
        project.file(".git/info/exclude", "private.yaml\n");
        project.file(".gitignore", "*.log\nbuild/\n");
        project.file("deploy/.gitignore", "!kept.log\n");
        for (String name : List.of(
                "a.yaml",
                "private.yaml",
                "x.log",
                "build/b.yaml",
                ".idea/c.yaml",
                "deploy/d.yaml",
                "deploy/kept.log",
                "target/out/e.yaml")) {
            project.file(name, "a: 1\n");
        }
        ScanRules rules = ScanRules.likeGitBut(List.of(project.path("target/out")));

        SourceTree tree = new SourceScanner(rules).scan(project.roots("."));

        assertThat(names(tree))
                .containsExactly(".gitignore", "a.yaml", "deploy/.gitignore", "deploy/d.yaml", "deploy/kept.log");
    }

    static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void leavesOutWhatEarlierRunsWroteElsewhere() {
        project.file("a.yaml", "a: 1\n");
        project.file("old/out/.llmd-tracing.index", "a.yaml\n");
        project.file("old/out/manifests/a.yaml", "a: 1\n");

        SourceTree tree = new SourceScanner(ScanRules.likeGitBut(List.of())).scan(project.roots("."));

        assertThat(names(tree)).containsExactly("a.yaml");
    }

    @Test
    void takesAnUnfinishedTreeOfARunForNoSource() {
        project.file("k8s/a.yaml", "a: 1\n");
        project.file("k8s/.llmd-tracing-999999999-5-0.tmp/k8s/a.yaml", "half");

        assertThat(project.scan("k8s").files()).extracting(SourceFile::name).containsExactly("k8s/a.yaml");
    }
}

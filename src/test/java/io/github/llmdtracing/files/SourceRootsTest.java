package io.github.llmdtracing.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRootsTest {
    @TempDir
    private Path directory;

    private Tree project;
    private Tree elsewhere;

    @BeforeEach
    void makeProject() {
        project = new Tree(directory.resolve("project"));
        elsewhere = new Tree(directory.resolve("elsewhere"));
    }

    private List<SourceRoot> find(Path... sources) {
        return SourceRoots.of(project.directory()).find(List.of(sources));
    }

    @Test
    void namesARootOfTheProjectByItsPlaceInTheProject() {
        project.file("src/main/k8s/a.yaml", "a: 1\n");

        assertThat(project.roots("src/main/k8s")).singleElement().satisfies(root -> {
            assertThat(root.name()).isEqualTo("src/main/k8s");
            assertThat(root.output()).isEqualTo(Path.of("src", "main", "k8s"));
            assertThat(root.insideProject()).isTrue();
        });
    }

    @Test
    void namesARootOutsideTheProjectByItsOwnName() {
        elsewhere.file("deploy/a.yaml", "a: 1\n");

        assertThat(find(elsewhere.path("deploy"))).singleElement().satisfies(root -> {
            assertThat(root.name()).isEqualTo("deploy");
            assertThat(root.insideProject()).isFalse();
        });
    }

    @Test
    void takesASingleFileAsARoot() {
        project.file("deploy/decode.yaml", "a: 1\n");
        project.file("deploy/other.yaml", "a: 1\n");

        SourceTree tree = project.scan("deploy/decode.yaml");

        assertThat(tree.files()).extracting(SourceFile::name).containsExactly("deploy/decode.yaml");
        assertThat(tree.roots().get(0).directory()).isEqualTo(project.path("deploy"));
        assertThat(tree.files().get(0).nameInRoot()).isEqualTo("decode.yaml");
    }

    @Test
    void countsARootWithinAnotherOneOnce() {
        project.file("deploy/base/a.yaml", "a: 1\n");

        assertThat(project.roots("deploy", "deploy/base", "deploy/."))
                .extracting(SourceRoot::name)
                .containsExactly("deploy");
    }

    @Test
    void takesTheProjectItselfAsARoot() {
        project.file("a.yaml", "a: 1\n");

        assertThat(project.scan(".").files()).extracting(SourceFile::name).containsExactly("a.yaml");
    }

    @Test
    void findsTheUsualDirectoriesThatExist() {
        project.file("src/main/helm/values.yaml", "a: 1\n");
        project.file("src/main/k8s/a.yaml", "a: 1\n");
        project.file("src/main/kustomize", "no directory\n");

        assertThat(SourceRoots.of(project.directory()).usual())
                .containsExactly(project.path("src/main/k8s"), project.path("src/main/helm"));
    }

    @Test
    void refusesASourceThatDoesNotExist() {
        assertThatThrownBy(() -> project.roots("src/nowhere"))
                .isInstanceOf(UnusableSourceException.class)
                .hasMessageContaining("<sources> src/nowhere cannot be read: there is no such file or directory");
    }

    @Test
    void refusesTwoForeignRootsOfOneName() {
        elsewhere.file("one/deploy/a.yaml", "a: 1\n");
        elsewhere.file("two/deploy/a.yaml", "a: 1\n");

        assertThatThrownBy(() -> find(elsewhere.path("one/deploy"), elsewhere.path("two/deploy")))
                .isInstanceOf(UnusableSourceException.class)
                .hasMessageContaining("both would come out as manifests/deploy");
    }

    @Test
    void refusesAForeignRootWithinAnother() {
        elsewhere.file("deploy/base/a.yaml", "a: 1\n");

        assertThatThrownBy(() -> find(elsewhere.path("deploy"), elsewhere.path("deploy/base")))
                .isInstanceOf(UnusableSourceException.class)
                .hasMessageContaining("name one of them");
    }

    @Test
    void refusesAnOutputDirectoryWithinASource() {
        project.file("a.yaml", "a: 1\n");

        assertThatThrownBy(() -> SourceRoots.requireApart(project.roots("."), project.path("target/out"), List.of()))
                .isInstanceOf(UnusableSourceException.class)
                .hasMessageContaining("<outputDirectory> " + project.path("target/out") + " lies in the source");
    }

    @Test
    void refusesAFileInPlaceOfTheOutputDirectory() {
        Path file = project.file("target", "a file");

        assertThatThrownBy(() -> SourceRoots.requireDirectory("outputDirectory", project.path("target/out")))
                .isInstanceOf(UnusableSourceException.class)
                .hasMessageContaining("but " + file + " is a file");
    }

    @Test
    void refusesASourceWithinTheOutputDirectory() {
        project.file("out/manifests/a.yaml", "a: 1\n");

        assertThatThrownBy(
                        () -> SourceRoots.requireApart(project.roots("out/manifests"), project.path("out"), List.of()))
                .isInstanceOf(UnusableSourceException.class)
                .hasMessageContaining("lies in <outputDirectory>");
    }

    @Test
    void seesThroughALinkThatHidesTheOverlap() {
        project.file("deploy/a.yaml", "a: 1\n");
        project.link("alias", "deploy");

        assertThatThrownBy(
                        () -> SourceRoots.requireApart(project.roots("deploy"), project.path("alias/out"), List.of()))
                .isInstanceOf(UnusableSourceException.class);
    }

    @Test
    void letsTheOutputLieInASourceThatLeavesItOut() {
        project.file("a.yaml", "a: 1\n");
        List<Path> excluded = List.of(project.path("target/out"));

        assertThatCode(() -> SourceRoots.requireApart(project.roots("."), project.path("target/out"), excluded))
                .doesNotThrowAnyException();
    }
}

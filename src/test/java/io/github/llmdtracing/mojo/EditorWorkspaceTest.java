package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.plexus.DefaultPlexusContainer;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.build.BuildContext;
import org.codehaus.plexus.build.DefaultBuildContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorWorkspaceTest {
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: decode
            spec:
              containers:
                - name: vllm
                  image: vllm/vllm-openai:v0.17.1
                  args: [--model, m]
            """;

    @TempDir
    private Path project;

    private final List<File> refreshed = new ArrayList<>();
    private PlexusContainer container;

    /** As an editor's: hidden in a class of its own, and told by the interface. */
    private static final class Recording extends DefaultBuildContext {
        private final List<File> refreshed;

        Recording(List<File> refreshed) {
            super(new org.sonatype.plexus.build.incremental.DefaultBuildContext());
            this.refreshed = refreshed;
        }

        @Override
        public void refresh(File file) {
            refreshed.add(file);
        }
    }

    @BeforeEach
    void prepare() throws Exception {
        Path sources = Files.createDirectories(project.resolve("src/main/k8s"));
        Files.writeString(sources.resolve("decode.yaml"), POD);
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        container = new DefaultPlexusContainer();
    }

    private void enrich(boolean inPlace) throws Exception {
        EnrichMojo goal = new EnrichMojo();
        goal.container = container;
        goal.inPlace = inPlace;
        goal.projectDirectory = project.toFile();
        goal.pom = project.resolve("pom.xml").toFile();
        goal.setLog(new RecordingLog());
        goal.execute();
    }

    private File directory(String path) throws IOException {
        return project.toRealPath().resolve(path).toFile();
    }

    private void isInEditor() {
        container.addComponent(new Recording(refreshed), BuildContext.class, "default");
    }

    @Test
    void isToldOfTheOutput() throws Exception {
        isInEditor();
        enrich(false);

        assertThat(refreshed).extracting(File::getCanonicalFile).containsExactly(directory("target/llmd-tracing"));
    }

    @Test
    void isToldOfSourcesThatChange() throws Exception {
        isInEditor();
        enrich(true);

        assertThat(refreshed).extracting(File::getCanonicalFile).contains(directory("src/main/k8s"));
    }

    @Test
    void hearsNothingWhereNothingHasChanged() throws Exception {
        enrich(false);
        isInEditor();
        enrich(false);

        assertThat(refreshed).isEmpty();
    }

    @Test
    void aBuildWithoutAnEditorHasNone() {
        PlexusContainer ofMaven = (PlexusContainer) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PlexusContainer.class}, (p, method, arguments) -> false);

        assertThat(EditorWorkspace.of(ofMaven)).isEmpty();
        assertThat(EditorWorkspace.of(null)).isEmpty();
    }
}

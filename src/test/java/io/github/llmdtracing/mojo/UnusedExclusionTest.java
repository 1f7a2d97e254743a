package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.pipeline.Enrichment;
import io.github.llmdtracing.pipeline.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedExclusionTest {
    private static final String GROUP = "io.github.llmd-tracing";
    private static final String ARTIFACT = "llmd-tracing-maven-plugin";
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
                    - name: other
                      image: nginx:1
            """;

    @TempDir
    private Path project;

    private final CheckMojo goal = new CheckMojo();

    @BeforeEach
    void aProject() throws IOException {
        write("src/main/k8s/decode.yaml", DECODE);
        write("src/main/k8s/left/alone.txt", "of somebody");
        goal.projectDirectory = project.toFile();
        goal.pom = project.resolve("pom.xml").toFile();
        goal.endpoint = "http://otel-collector:4317";
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private List<String> said() throws Exception {
        GoalConfigurationMapper mapper = new GoalConfigurationMapper(goal);
        mapper.readFile();
        return new Enrichment(mapper.map().request(Task.looking("check")))
                .result().report().findings().stream()
                        .filter(f -> f.code().id().equals("unused-exclusion"))
                        .map(f -> f.severity() + " " + f.location() + " " + f.subject() + ": " + f.problem())
                        .toList();
    }

    private List<Severity> severities() throws Exception {
        return said().stream().map(s -> Severity.valueOf(s.split(" ", 2)[0])).toList();
    }

    /** A build of one project, whose own POM holds a plugin; what it has in the end says nothing of where it comes from. */
    private Model build(MavenProject... others) {
        Model own = new Model();
        own.setGroupId("g");
        own.setArtifactId("chat");
        own.setVersion("1");
        MavenProject current = new MavenProject(own);
        current.setOriginalModel(own);
        goal.session = session(current, others);
        goal.mojoExecution = execution();
        return own;
    }

    @SuppressWarnings("deprecation") // there is no other constructor that all versions have
    private MavenSession session(MavenProject current, MavenProject... others) {
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setBaseDirectory(project.toFile());
        MavenSession session = new MavenSession(
                (PlexusContainer) null,
                new DefaultRepositorySystemSession(),
                request,
                new DefaultMavenExecutionResult());
        session.setProjects(Stream.concat(Stream.of(current), Stream.of(others)).toList());
        session.setCurrentProject(current);
        return session;
    }

    private static MojoExecution execution() {
        PluginDescriptor plugin = new PluginDescriptor();
        plugin.setGroupId(GROUP);
        plugin.setArtifactId(ARTIFACT);
        plugin.setVersion("1");
        MojoDescriptor check = new MojoDescriptor();
        check.setGoal("check");
        check.setPluginDescriptor(plugin);
        return new MojoExecution(check, "default", MojoExecution.Source.LIFECYCLE);
    }

    private static MavenProject module(String name) {
        Model model = new Model();
        model.setGroupId("g");
        model.setArtifactId(name);
        model.setVersion("1");
        return new MavenProject(model);
    }

    private static Plugin excluding(String pattern) {
        Xpp3Dom exclude = new Xpp3Dom("exclude");
        exclude.setValue(" " + pattern + "\n");
        Xpp3Dom excludes = new Xpp3Dom("excludes");
        excludes.addChild(exclude);
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        configuration.addChild(excludes);
        Plugin plugin = new Plugin();
        plugin.setGroupId(GROUP);
        plugin.setArtifactId(ARTIFACT);
        plugin.setConfiguration(configuration);
        return plugin;
    }

    @Test
    void saysNothingOfWhatLeavesSomethingOut() throws Exception {
        goal.excludes = List.of("src/main/k8s/left", "**/*.txt", "./src/main/k8s/left/");
        goal.excludedComponents = List.of("modelserver", "dec*/modelserver", "other");

        assertThat(said()).isEmpty();
    }

    @Test
    void warnsOfFilesAndContainersThatAreNotThere() throws Exception {
        goal.excludes = List.of("src/main/k9s/left");
        goal.excludedComponents = List.of("prefill/modelserver", "modelservr");

        assertThat(said())
                .containsExactlyInAnyOrder(
                        "WARNING pom.xml <exclude>: \"src/main/k9s/left\" matches no file of the sources",
                        "WARNING pom.xml <excludedComponent>: \"prefill/modelserver\" names no container of the manifests",
                        "WARNING pom.xml <excludedComponent>: \"modelservr\" names no container of the manifests");
    }

    @Test
    void namesTheLineOfTheConfigurationFile() throws Exception {
        write("llmd-tracing.yaml", "excludes:\n  - src/main/k8s/left\n  - left\n");

        assertThat(said())
                .containsExactly("WARNING llmd-tracing.yaml:3:5 excludes[1]: \"left\" matches no file of the sources");
    }

    @Test
    void informsOfWhatIsMeantForWhateverMayCome() throws Exception {
        goal.excludes = List.of("**/charts/**");
        assertThat(severities()).containsExactly(Severity.INFO);

        goal.excludes = List.of("build/**");
        goal.pom = null;
        assertThat(severities()).as("what Git may ignore").containsExactly(Severity.INFO);
    }

    @Test
    void informsOfWhatComesFromAParent() throws Exception {
        Model own = build(module("parent"));
        goal.excludes = List.of("helm/**");
        assertThat(severities()).containsExactly(Severity.INFO);

        own.setBuild(new Build());
        own.getBuild().setPluginManagement(new PluginManagement());
        own.getBuild().getPluginManagement().addPlugin(excluding("helm/**"));
        assertThat(severities()).as("its own word").containsExactly(Severity.WARNING);

        own.addModule("child");
        assertThat(severities()).as("it is a parent itself").containsExactly(Severity.INFO);
    }

    @Test
    void warnsOfTheCommandLineOfASingleProject() throws Exception {
        build();
        goal.excludes = List.of("helm/**");

        assertThat(severities()).containsExactly(Severity.WARNING);
    }
}

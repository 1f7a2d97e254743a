package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.pipeline.EnrichmentResult;
import io.github.llmdtracing.pipeline.RunOutcome;
import io.github.llmdtracing.report.FileCounts;
import io.github.llmdtracing.report.SettingsSummary;
import io.github.llmdtracing.report.TracingReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherModulesTest {
    private static final String GROUP = "io.github.llmd-tracing";
    private static final String ARTIFACT = "llmd-tracing-maven-plugin";

    @TempDir
    private Path root;

    private final List<MavenProject> modules = new ArrayList<>();
    private final RecordingLog log = new RecordingLog();

    /** A goal that only tells what it was asked for. */
    private static final class LookingMojo extends AbstractTracingMojo {
        private List<Finding> notices = List.of();

        @Override
        RunOutcome run(GoalConfiguration configuration) {
            notices = configuration.notices();
            return RunOutcome.of(new EnrichmentResult(
                    new TracingReport(
                            "1",
                            "check",
                            SettingsSummary.of(configuration.settings(), Optional.empty()),
                            List.of(),
                            notices,
                            List.of(),
                            new FileCounts(0, 0, 0)),
                    List.of()));
        }
    }

    @BeforeEach
    void aParentWithManifests() throws IOException {
        module("parent", new Plugin());
        Files.createDirectories(root.resolve("parent/src/main/k8s"));
    }

    private void module(String name, Plugin plugin) throws IOException {
        Model model = new Model();
        model.setGroupId("g");
        model.setArtifactId(name);
        model.setVersion("1");
        model.setBuild(new Build());
        plugin.setGroupId(plugin.getGroupId().equals("org.apache.maven.plugins") ? GROUP : plugin.getGroupId());
        plugin.setArtifactId(ARTIFACT);
        model.getBuild().addPlugin(plugin);
        MavenProject module = new MavenProject(model);
        module.setFile(root.resolve(name).resolve("pom.xml").toFile());
        modules.add(module);
        manifests(name);
    }

    private static Plugin someOther() {
        Plugin plugin = new Plugin();
        plugin.setGroupId("other");
        return plugin;
    }

    private static Xpp3Dom element(String name, Xpp3Dom... children) {
        Xpp3Dom element = new Xpp3Dom(name);
        List.of(children).forEach(element::addChild);
        return element;
    }

    private static Xpp3Dom element(String name, String value) {
        Xpp3Dom element = new Xpp3Dom(name);
        element.setValue(value);
        return element;
    }

    private static Plugin configured(Xpp3Dom... elements) {
        PluginExecution execution = new PluginExecution();
        execution.setConfiguration(element("configuration", elements));
        Plugin plugin = new Plugin();
        plugin.addExecution(execution);
        return plugin;
    }

    private Path manifests(String path) throws IOException {
        return Files.createDirectories(root.resolve(path));
    }

    @SuppressWarnings("deprecation") // there is no other constructor that all versions have
    private MavenSession session() {
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setBaseDirectory(root.resolve("parent").toFile());
        MavenSession session = new MavenSession(
                (PlexusContainer) null,
                new DefaultRepositorySystemSession(),
                request,
                new DefaultMavenExecutionResult());
        session.setProjects(modules);
        session.setCurrentProject(modules.get(0));
        return session;
    }

    private static MojoExecution execution(MojoExecution.Source source) {
        PluginDescriptor plugin = new PluginDescriptor();
        plugin.setGroupId(GROUP);
        plugin.setArtifactId(ARTIFACT);
        plugin.setVersion("1");
        plugin.setGoalPrefix("llmd-tracing");
        MojoDescriptor goal = new MojoDescriptor();
        goal.setGoal("check");
        goal.setPluginDescriptor(plugin);
        return new MojoExecution(goal, "default-cli", source);
    }

    private <T extends AbstractTracingMojo> T goal(T goal, MojoExecution.Source source) {
        File parent = root.resolve("parent").toFile();
        goal.projectDirectory = parent;
        goal.pom = new File(parent, "pom.xml");
        goal.session = session();
        goal.mojoExecution = execution(source);
        goal.setLog(log);
        return goal;
    }

    private List<Finding> notices() throws Exception {
        LookingMojo goal = goal(new LookingMojo(), MojoExecution.Source.CLI);
        goal.execute();
        return goal.notices;
    }

    private void fails(AbstractTracingMojo goal, String leftOut) {
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(goal(goal, MojoExecution.Source.CLI)::execute)
                .withMessage("""
                        llmd-tracing: check was called by name, and so runs in parent only. Nothing was done, as it would leave out %s.
                        Bind it to a phase in <executions>, or call it for each of them:
                          mvn -f ../%s/pom.xml llmd-tracing:check
                        With -N, parent alone is meant.""", leftOut, leftOut.replaceFirst(",.*", ""));
    }

    private void fails(String leftOut) {
        fails(new LookingMojo(), leftOut);
    }

    @Test
    void stopsAGoalCalledByNameThatLeavesModulesOut() throws Exception {
        module("chat", new Plugin());
        module("docs", new Plugin());
        module("code", new Plugin());
        manifests("chat/src/main/kubernetes");
        manifests("code/src/main/helm");
        fails("chat, code");
    }

    @Test
    void countsTheSourcesThatAModuleNamesInOneOfItsExecutions() throws Exception {
        module("chat", configured(element("sources", element("source", "deploy"))));
        manifests("chat/src/main/kubernetes");
        assertThat(notices()).isEmpty();

        manifests("chat/deploy");
        fails("chat");
    }

    @Test
    void countsTheSourcesThatTheCommandLineNamesForAll() throws Exception {
        module("chat", new Plugin());
        manifests("chat/deploy");
        manifests("parent/deploy");
        assertThat(notices()).isEmpty();

        LookingMojo goal = new LookingMojo();
        goal.sources = List.of(new File("deploy"));
        fails(goal, "chat");
    }

    @Test
    void leavesOutNoModuleWhoseSourcesItReads() throws Exception {
        module("parent/chat", new Plugin());
        manifests("parent/chat/src/main/k8s");
        LookingMojo goal = goal(new LookingMojo(), MojoExecution.Source.CLI);
        goal.sources = List.of(new File("chat"));
        goal.execute();

        assertThat(goal.notices).isEmpty();
    }

    @Test
    void leavesOutNoModuleThatSkipsOurGoals() throws Exception {
        Plugin plugin = new Plugin();
        plugin.setConfiguration(element("configuration", element("skip", "true")));
        module("chat", plugin);
        manifests("chat/src/main/k8s");

        assertThat(notices()).isEmpty();
    }

    @Test
    void leavesNothingOutWhereItIsBoundToAPhase() throws Exception {
        module("chat", new Plugin());
        manifests("chat/src/main/k8s");
        LookingMojo goal = goal(new LookingMojo(), MojoExecution.Source.LIFECYCLE);
        goal.execute();

        assertThat(goal.notices).isEmpty();
    }

    @Test
    void warnsOfModulesThatHaveManifestsAndNotThePlugin() throws Exception {
        module("chat", someOther());
        manifests("chat/src/main/k8s");

        assertThat(notices()).singleElement().satisfies(notice -> {
            assertThat(notice.subject() + " " + notice.problem())
                    .isEqualTo("goal check leaves out modules that have manifests: chat");
            assertThat(notice.reason()).isEqualTo("It was called by name, and Maven runs it in parent only.");
        });
    }

    @Test
    void stopsWhereNothingButTheManifestsOfSuchModulesIsThere() throws Exception {
        Files.delete(root.resolve("parent/src/main/k8s"));
        module("chat", someOther());
        manifests("chat/src/main/k8s");

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(goal(new LookingMojo(), MojoExecution.Source.CLI)::execute)
                .withMessageContaining("it would leave out chat")
                .withMessageContaining("mvn -f ../chat/pom.xml " + GROUP + ":" + ARTIFACT + ":1:check\n");
    }

    @Test
    void aCollectorIsLeftOutWhereAModuleHasOneOfItsOwn() throws Exception {
        module("chat", configured(element("collector", element("mode", "standalone"))));
        manifests("chat/src/main/k8s");
        fails(new CollectorMojo(), "chat");

        CollectorMojo goal = goal(new CollectorMojo(), MojoExecution.Source.CLI);
        goal.mojoExecution.setConfiguration(
                element("configuration", element("collector", element("mode", "standalone"))));
        goal.execute();
        assertThat(log.lines()).anySatisfy(line -> assertThat(line).contains("No collector is asked for"));
    }
}

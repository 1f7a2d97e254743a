package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.pipeline.RunOutcome;
import io.github.llmdtracing.report.FileCounts;
import io.github.llmdtracing.report.console.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;

class ReactorSummaryTest {
    private final List<String> heard = new ArrayList<>();
    private final Log log = new SystemStreamLog() {
        @Override
        public void info(CharSequence content) {
            heard.add(content.toString());
        }
    };
    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();

    /** As Maven makes one for each thread: with the same request and the same data. */
    @SuppressWarnings("deprecation") // there is no other constructor that all versions have
    private MavenSession session(int modules) {
        MavenSession session = new MavenSession(
                (PlexusContainer) null,
                new DefaultRepositorySystemSession(),
                request,
                new DefaultMavenExecutionResult());
        session.setProjects(
                IntStream.range(0, modules).mapToObj(ReactorSummaryTest::module).toList());
        return session;
    }

    private static MavenProject module(int number) {
        Model model = new Model();
        model.setGroupId("g");
        model.setArtifactId("module-" + number);
        model.setVersion("1");
        return new MavenProject(model);
    }

    private void note(MavenSession session, int module) {
        MavenSession own = session.clone();
        own.setCurrentProject(session.getProjects().get(module));
        RunSummary summary = new RunSummary(true, List.of(), List.of(), Map.of(), 0, 0, new FileCounts(0, module, 0));
        ReactorSummary.note(
                own,
                new MojoExecution(null, "enrich", "default"),
                new RunOutcome(summary, List.of(), List.of(), false),
                log);
    }

    private void end() {
        request.getExecutionListener().sessionEnded(null);
    }

    private void listen() {
        request.setExecutionListener(new AbstractExecutionListener() {
            @Override
            public void sessionEnded(ExecutionEvent event) {
                heard.add("the end");
            }

            @Override
            public void projectStarted(ExecutionEvent event) {
                heard.add("a project");
            }
        });
    }

    @Test
    void saysOnceAtTheEndWhatSideBySideModulesDid() throws Exception {
        listen();
        MavenSession session = session(20);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> builds = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> builds.add(threads.submit(() -> note(session, i))));
        for (Future<?> build : builds) {
            build.get();
        }
        threads.shutdown();
        assertThat(heard).isEmpty();
        end();

        assertThat(heard)
                .hasSize(22)
                .startsWith(
                        "llmd-tracing:enrich in 20 modules: no llm-d component found; files: 0 changed, 190 as before",
                        "  module-0: no llm-d component found; files: 0 changed, 0 as before")
                .endsWith("  module-19: no llm-d component found; files: 0 changed, 19 as before", "the end");
    }

    @Test
    void passesEverythingElseOn() {
        listen();
        note(session(2), 0);
        request.getExecutionListener().projectStarted(null);

        assertThat(heard).containsExactly("a project");
    }

    @Test
    void eachBuildHasItsOwn() {
        listen();
        MavenSession first = session(2);
        note(first, 0);
        note(first, 1);
        listen(); // as the next build of a daemon does
        note(session(2), 0);
        end();

        assertThat(heard).containsExactly("the end");
    }

    @Test
    void isSilentInABuildOfOneModule() {
        listen();
        note(session(1), 0);
        end();

        assertThat(heard).containsExactly("the end");
    }

    @Test
    void isSilentWhereNobodyHearsOfTheEnd() {
        note(session(2), 0);

        assertThat(request.getExecutionListener()).isNull();
    }
}

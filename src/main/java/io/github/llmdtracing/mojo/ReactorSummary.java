package io.github.llmdtracing.mojo;

import io.github.llmdtracing.pipeline.RunOutcome;
import io.github.llmdtracing.report.console.ModuleRun;
import io.github.llmdtracing.report.console.ReactorLines;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.logging.Log;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/**
 * Says once, at the end of a build of many modules, what our goals did in all of them. The first goal that runs puts it into the data of the
 * session, which lives as long as the build and belongs to it alone, whatever else a daemon builds; its class is the key, so that the plugin
 * in another realm has one of its own.
 */
final class ReactorSummary {
    private final Log log;
    private final List<ModuleRun> runs = new CopyOnWriteArrayList<>();

    private ReactorSummary(Log log) {
        this.log = log;
    }

    /** Notes what a goal did in the module that is built; nothing where there is one module, or where nobody hears of the end, as in an editor. */
    static void note(@Nullable MavenSession session, @Nullable MojoExecution execution, RunOutcome outcome, Log log) {
        if (session != null && execution != null && hasEnd(session)) {
            of(session, session.getRepositorySession().getData(), log).add(session, execution, outcome);
        }
    }

    private static boolean hasEnd(MavenSession session) {
        return session.getProjects() != null
                && session.getProjects().size() > 1
                && session.getRequest().getExecutionListener() != null;
    }

    private static ReactorSummary of(MavenSession session, SessionData data, Log log) {
        ReactorSummary first = new ReactorSummary(log);
        if (data.set(ReactorSummary.class, null, first)) {
            first.listen(session);
            return first;
        }
        return (ReactorSummary) data.get(ReactorSummary.class);
    }

    private void listen(MavenSession session) {
        session.getRequest()
                .setExecutionListener(new SessionEnd(session.getRequest().getExecutionListener(), this::print));
    }

    private void add(MavenSession session, MojoExecution execution, RunOutcome outcome) {
        runs.add(new ModuleRun(
                session.getProjects().indexOf(session.getCurrentProject()),
                session.getCurrentProject().getName(),
                execution.getGoal(),
                outcome.summary(),
                outcome.repeated()));
    }

    private void print() {
        ReactorLines.of(runs).forEach(log::info);
    }
}

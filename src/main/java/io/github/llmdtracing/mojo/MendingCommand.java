package io.github.llmdtracing.mojo;

import io.github.llmdtracing.report.SecretMask;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The command that runs another goal the way this one was run: the same profiles, properties and execution.
 *
 * @param goal the other goal
 * @param session what Maven was asked for
 * @param execution which execution this is
 * @param pom the POM, where there is one
 */
record MendingCommand(
        String goal,
        @Nullable MavenSession session,
        @Nullable MojoExecution execution,
        @Nullable Path pom) {
    private static final String OURS = "llmd.tracing.";
    private static final String BY_HAND = "default-cli";

    String text() {
        List<String> words = new ArrayList<>(List.of("mvn"));
        if (session != null) {
            words.addAll(module(session));
            words.addAll(profiles(session));
            words.addAll(properties(session.getUserProperties()));
        }
        words.add(coordinates() + ":" + goal + suffix());
        return String.join(" ", words);
    }

    private List<String> module(MavenSession session) {
        String root = session.getExecutionRootDirectory();
        if (pom == null || root == null) {
            return List.of();
        }
        Path below = Path.of(root).toAbsolutePath().relativize(pom.toAbsolutePath());
        return below.toString().equals("pom.xml") ? List.of() : List.of("-f", quoted(below.toString()));
    }

    private static List<String> profiles(MavenSession session) {
        List<String> active =
                session.getRequest() == null ? List.of() : session.getRequest().getActiveProfiles();
        return active.isEmpty() ? List.of() : List.of("-P" + String.join(",", active));
    }

    private static List<String> properties(Properties user) {
        return new TreeSet<>(user.stringPropertyNames())
                .stream()
                        .filter(n -> n.startsWith(OURS))
                        .map(n -> quoted("-D" + n + "=" + new SecretMask().value(n, user.getProperty(n))))
                        .toList();
    }

    // Where no POM names the plugin, the prefix is known to those only who have configured it.
    private String coordinates() {
        if (execution == null || pom != null && isNamed(execution)) {
            return "llmd-tracing";
        }
        return execution.getGroupId() + ":" + execution.getArtifactId() + ":" + execution.getVersion();
    }

    private boolean isNamed(MojoExecution run) {
        MavenProject project = session == null ? null : session.getCurrentProject();
        return project == null || project.getPlugin(run.getGroupId() + ":" + run.getArtifactId()) != null;
    }

    private String suffix() {
        Optional<String> id = Optional.ofNullable(execution).map(MojoExecution::getExecutionId);
        return id.filter(i -> !i.equals(BY_HAND)).map(i -> "@" + i).orElse("");
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./*-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}

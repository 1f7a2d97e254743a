package io.github.llmdtracing.mojo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/** Gathers everything that is wrong with a configuration, so that it can be mended at once. */
final class ConfigurationProblems {
    private final List<String> problems = new ArrayList<>();
    private final List<ConfigurationNotice> notices = new ArrayList<>();

    void add(String problem) {
        problems.add(problem);
    }

    void add(ConfigurationNotice notice) {
        notices.add(notice);
    }

    List<String> problems() {
        return problems;
    }

    /** What is doubtful; the same is said once. */
    List<ConfigurationNotice> notices() {
        return notices.stream().distinct().toList();
    }

    /**
     * Stops where something is wrong.
     *
     * @throws MojoFailureException with all problems, a line each
     */
    void requireNone() throws MojoFailureException {
        if (!problems.isEmpty()) {
            String errors = problems.size() == 1 ? "an error" : problems.size() + " errors";
            throw new MojoFailureException(problems.stream()
                    .collect(Collectors.joining(
                            "\n  ", "The configuration of llmd-tracing has " + errors + ":\n  ", "")));
        }
    }
}

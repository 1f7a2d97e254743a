package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.settings.Exclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/** Gathers everything that is wrong with a configuration, so that it can be mended at once. */
final class ConfigurationProblems {
    private final List<String> problems = new ArrayList<>();
    private final List<Finding> notices = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final Location place;
    private Optional<FileOrigins> origins = Optional.empty();

    /**
     * Nothing is wrong yet.
     *
     * @param place where the configuration stands, as findings name it
     */
    ConfigurationProblems(String place) {
        this.place = Location.of(place);
    }

    void add(String problem) {
        problems.add(problem);
    }

    /** Something that is allowed and doubtful. */
    void add(Finding notice) {
        notices.add(notice);
    }

    /** What is doubtful if it leaves nothing alone. */
    void add(Exclusion exclusion) {
        exclusions.add(exclusion);
    }

    /** From now on it is known what comes from the file. */
    void knowOrigins(FileOrigins file) {
        origins = Optional.of(file);
    }

    /** Where in the file stands what comes from there. */
    Optional<FileOrigins.Origin> origin(KeyPath path) {
        return origins.flatMap(file -> file.of(path));
    }

    /** Where everything else of the configuration stands. */
    Location place() {
        return place;
    }

    List<String> problems() {
        return problems;
    }

    /** What is doubtful. */
    List<Finding> notices() {
        return notices;
    }

    /** What may turn out to be doubtful. */
    List<Exclusion> exclusions() {
        return exclusions;
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

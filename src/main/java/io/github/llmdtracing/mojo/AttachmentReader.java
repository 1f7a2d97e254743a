package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.pipeline.ArchiveRequest;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;

/** Reads what is to be attached. */
final class AttachmentReader {
    private static final Pattern CLASSIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,10}");

    /** 1980-01-01T00:00:02Z, which Maven's own archives have at the earliest; some programs doubt what is older. */
    private static final long NO_TIME = 315_532_802L;

    /** In the year 2242: the eleven octal digits that a tar header has. */
    private static final long LATEST = 0_77777_777777L;

    private final EnrichMojo goal;
    private final ConfigurationProblems problems;
    private final ElementScope scope;

    AttachmentReader(EnrichMojo goal) {
        this.goal = goal;
        this.problems = new ConfigurationProblems(goal.pom == null ? Location.COMMAND_LINE : "pom.xml");
        this.scope = ElementScope.top(problems);
    }

    /**
     * Reads.
     *
     * @throws MojoFailureException with everything that is wrong
     */
    Attachment read(GoalConfiguration configuration) throws MojoFailureException {
        if (!goal.attach) {
            return Attachment.NONE;
        }
        String classifier = classifier(configuration);
        long seconds = seconds();
        if (goal.pom == null) {
            scope.error("<attach> needs a POM: without one there is nothing to attach to, and nothing to install");
        }
        problems.requireNone();
        Path file = configuration.outputDirectory().resolve(name() + "-" + classifier + "." + Attachment.TYPE);
        return new Attachment(Optional.of(new ArchiveRequest(file, goal.attachSecrets, seconds)), classifier);
    }

    private String classifier(GoalConfiguration configuration) {
        Optional<String> said = ElementScope.text(goal.attachClassifier);
        said.filter(c -> !CLASSIFIER.matcher(c).matches())
                .ifPresent(c -> scope.wrong(
                        "attachClassifier",
                        c,
                        "expected letters, digits, dots, hyphens and underscores, as tracing-eu"));
        String profile = configuration.settings().general().profile().name();
        return said.orElseGet(() -> "tracing-" + profile.replaceAll("[^A-Za-z0-9._-]", "-"));
    }

    private String name() {
        return goal.project == null ? "" : goal.project.getBuild().getFinalName();
    }

    /** As Maven reads it: a time with its offset, or seconds since 1970; a single letter means that there is none. */
    private long seconds() {
        String said = ElementScope.text(goal.outputTimestamp).orElse("");
        if (SECONDS.matcher(said).matches()) {
            return within(Long.parseLong(said));
        }
        return said.length() < 2 ? NO_TIME : time(said);
    }

    private static long within(long seconds) {
        return Math.max(0, Math.min(seconds, LATEST));
    }

    private long time(String said) {
        try {
            return within(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(said).getLong(ChronoField.INSTANT_SECONDS));
        } catch (DateTimeException e) {
            scope.error("the property project.build.outputTimestamp is \"" + ElementScope.shown(said)
                    + "\"; expected a time with its offset, as 2026-01-31T12:00:00Z, or seconds since 1970");
            return NO_TIME;
        }
    }
}

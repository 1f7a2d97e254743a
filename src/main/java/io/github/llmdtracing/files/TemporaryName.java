package io.github.llmdtracing.files;

import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of temporary files: {@code .llmd-tracing-PID-START-COUNT.tmp}. The process stands in them so that a later run can tell the
 * leftovers of a killed one from the files of one that is at work beside it.
 */
final class TemporaryName {
    private static final String PREFIX = ".llmd-tracing-";
    private static final Pattern FORM = Pattern.compile("\\.llmd-tracing-(\\d{1,18})-(\\d{1,18})-\\d+\\.tmp");

    /** Two readings of the start of one process may differ by that, as the system's own clock is set right. */
    private static final long SAME_START_MILLIS = 10_000;

    private final String ofThisProcess =
            PREFIX + ProcessHandle.current().pid() + "-" + start(ProcessHandle.current()) + "-";

    /** The name with a number of its own. */
    String numbered(long count) {
        return ofThisProcess + count + ".tmp";
    }

    /** Whether a file of that name is one. */
    static boolean isOne(String name) {
        return name.startsWith(PREFIX) && FORM.matcher(name).matches();
    }

    /** Whether the process that made it has ended. */
    static boolean isLeftover(Path file) {
        Matcher name = FORM.matcher(String.valueOf(file.getFileName()));
        return name.matches() && !isAlive(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)));
    }

    private static boolean isAlive(long pid, long start) {
        return ProcessHandle.of(pid)
                .filter(p -> Math.abs(start(p) - start) < SAME_START_MILLIS)
                .isPresent();
    }

    private static long start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}

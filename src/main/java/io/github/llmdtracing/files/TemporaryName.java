package io.github.llmdtracing.files;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of temporary files: {@code .llmd-tracing-PID-START-COUNT.tmp}. The process stands in them so that a later
 * run can tell the leftovers of a killed one from the files of one that is at work beside it.
 */
final class TemporaryName {
    private static final String PREFIX = ".llmd-tracing-";
    private static final Pattern FORM = Pattern.compile("\\.llmd-tracing-(\\d{1,18})-(\\d{1,30})-\\d+\\.tmp");

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
        return name.matches() && !isAlive(Long.parseLong(name.group(1)), name.group(2));
    }

    private static boolean isAlive(long pid, String start) {
        return ProcessHandle.of(pid).filter(p -> start(p).equals(start)).isPresent();
    }

    /** As digits; the same number may be another process by now, but not one that started at the same time. */
    private static String start(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("0").replaceAll("\\D", "");
    }
}

package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.commandline.ScriptSource;
import java.util.regex.Pattern;

/**
 * A file that a container gets from a config map.
 *
 * @param directory where the volume is mounted, without a slash at its end
 * @param name the path below it
 * @param isAlone whether nothing but the file is mounted, in the place of one that the image may have
 * @param source the text
 */
record MountedFile(String directory, String name, boolean isAlone, ScriptSource source) {
    private static final String WITHIN_A_NAME = "[\\w.-]";

    /** Whether a text names it, or its directory with what only a shell can fill in. */
    boolean isNamedIn(String text) {
        return text.contains(directory) && filledIn().matcher(text).results().anyMatch(r -> name.startsWith(r.group(1)))
                || text.contains(lastName()) && named().matcher(text).find();
    }

    private String lastName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private Pattern named() {
        return Pattern.compile("(?<!" + WITHIN_A_NAME + ")" + Pattern.quote(lastName()) + "(?!" + WITHIN_A_NAME + ")");
    }

    private Pattern filledIn() {
        return Pattern.compile(Pattern.quote(directory) + "/([^\\s;|&$*?{\\[`\"']*)[\"']?[$*?{\\[`]");
    }
}

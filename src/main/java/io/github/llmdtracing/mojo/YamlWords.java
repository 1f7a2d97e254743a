package io.github.llmdtracing.mojo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what is said in the words of XML, as {@code <mode>none</mode>}, into those of YAML. */
final class YamlWords {
    private static final String NAME = "<([A-Za-z][A-Za-z0-9._-]*)>";
    private static final Pattern ELEMENT = Pattern.compile(NAME);
    private static final Pattern WITH_TEXT = Pattern.compile(NAME + "([^<>\"]*)</\\1>");

    private YamlWords() {}

    /** The element that a problem starts with. */
    static Optional<String> element(String problem) {
        Matcher matcher = ELEMENT.matcher(problem);
        return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static String of(String words) {
        return ELEMENT.matcher(WITH_TEXT.matcher(words).replaceAll("$1: $2")).replaceAll("$1");
    }

    /** A problem of a value, which all of its keys name in place of the element that the problem starts with. */
    static String of(KeyPath path, String problem) {
        Matcher matcher = ELEMENT.matcher(problem);
        return path + (matcher.lookingAt() ? of(problem.substring(matcher.end())) : ": " + of(problem));
    }
}

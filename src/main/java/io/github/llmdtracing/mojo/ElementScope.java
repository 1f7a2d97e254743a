package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.report.SecretMask;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in the XML configuration, which says what is wrong there in the user's words: the element, the value seen, the values allowed.
 *
 * @param prefix what stands around the element, as {@code <environment> "eu": }; empty at the top
 * @param problems where it is said
 */
record ElementScope(String prefix, ConfigurationProblems problems) {
    private static final int LONGEST_VALUE = 120;

    static ElementScope top(ConfigurationProblems problems) {
        return new ElementScope("", problems);
    }

    /** The inside of an element of a list; one without a name is told by its number, from 1. */
    ElementScope within(String element, @Nullable String name, int number) {
        String which = name == null || name.isBlank() ? "no. " + number : "\"" + name.strip() + "\"";
        return new ElementScope(prefix + "<" + element + "> " + which + ": ", problems);
    }

    /** The inside of an element that stands alone. */
    ElementScope inside(String element) {
        return new ElementScope(prefix + "<" + element + ">: ", problems);
    }

    /** The element's value is not one that is allowed. */
    void wrong(String element, @Nullable String value, String why) {
        problems.add(prefix + "<" + element + "> is \"" + shown(value) + "\", " + why);
    }

    /** The element has to be there. */
    void missing(String element, String what) {
        problems.add(prefix + "<" + element + "> is missing: " + what);
    }

    /** Anything else that is wrong. */
    void error(String problem) {
        problems.add(prefix + problem);
    }

    /** Something that is allowed and doubtful. */
    void doubtful(FindingCode code, String element, String problem, String reason, String remedy) {
        problems.add(code, prefix + "<" + element + ">", problem, reason, remedy);
    }

    /** The text of an element that has to be there; empty where it is not, which has then been said. */
    String required(String element, @Nullable String value, String what) {
        Optional<String> text = text(value);
        if (text.isEmpty()) {
            missing(element, what);
        }
        return text.orElse("");
    }

    /** The text of an element; none where there is nothing but blanks. */
    static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    static String shown(@Nullable String value) {
        String text = new SecretMask().text(value == null ? "" : value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...";
    }
}

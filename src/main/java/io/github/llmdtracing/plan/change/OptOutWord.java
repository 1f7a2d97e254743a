package io.github.llmdtracing.plan.change;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a user wrote at a place to keep it from being traced. Nobody writes there without meaning it, so every spelling counts, and one
 * that nobody knows keeps the place as it is, too: that is reported, and an unwanted flag would be worse.
 */
public final class OptOutWord {
    private static final Set<String> ON = Set.of("true", "yes", "y", "on", "1", "enabled", "enable");
    private static final Set<String> OFF =
            Set.of("false", "no", "n", "off", "0", "disabled", "disable", "none", "never", "skip");
    private static final String ANNOTATION = "llmd-tracing/inject";
    private static final Pattern ALIKE = Pattern.compile("llmd-tracing[./-].*", Pattern.CASE_INSENSITIVE);

    /** A remark of several words is one only if it starts with a word that is known. */
    private static final Pattern COMMENT =
            Pattern.compile("#* *llmd-tracing *[:=] *[\"']?([\\w-]+)[\"']?([^\\w-].*)?", Pattern.CASE_INSENSITIVE);

    private OptOutWord() {}

    /** The annotation by which it is said. */
    public static Optional<String> annotation(Map<String, String> annotations) {
        return annotations.entrySet().stream()
                .filter(e -> keeps(e.getKey().strip(), word(e.getValue())))
                .findFirst()
                .map(e -> "the annotation " + e.getKey() + ": \"" + e.getValue() + "\"");
    }

    private static boolean keeps(String key, String word) {
        return key.equals(ANNOTATION) ? !ON.contains(word) : ALIKE.matcher(key).matches() && OFF.contains(word);
    }

    /** Whether a comment, without its mark, says it. */
    public static boolean isIn(String comment) {
        Matcher matcher = COMMENT.matcher(comment.strip());
        return matcher.matches() && isOff(word(matcher.group(1)), matcher.group(2));
    }

    private static boolean isOff(String word, @Nullable String more) {
        return OFF.contains(word) || more == null && !ON.contains(word);
    }

    private static String word(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}

package io.github.llmdtracing.report.console;

import io.github.llmdtracing.component.ValueChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Values that were set or met, in short: {@code +} for new ones, {@code -} for those that were taken out, {@code ~} for changed ones,
 * {@code =} for those of the manifest's that differ from the configuration and stay.
 *
 * @param values the values, in order
 */
public record ChangeLines(List<ValueChange> values) {
    static final String INDENT = "      ";
    private static final int WIDEST_VALUE = 80;
    private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]*");

    private enum Kind {
        FLAG,
        ENV,
        VALUE;

        static Kind of(ValueChange change) {
            if (change.name().startsWith("-")) {
                return FLAG;
            }
            return VARIABLE.matcher(change.name()).matches() ? ENV : VALUE;
        }

        String word() {
            return switch (this) {
                case FLAG -> "flag";
                case ENV -> "env";
                case VALUE -> "value";
            };
        }
    }

    /** As {@code +2 flag +5 env ~1 env}. */
    public static String counted(List<ValueChange> values) {
        List<String> parts = new ArrayList<>();
        for (String sign : List.of("+", "-", "~", "=")) {
            for (Kind kind : Kind.values()) {
                long count = values.stream().filter(v -> is(v, sign, kind)).count();
                parts.addAll(count == 0 ? List.of() : List.of(sign + count + " " + kind.word()));
            }
        }
        return String.join(" ", parts);
    }

    /** All values, those that were added or taken out together, each that was changed or met in a line for itself. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            lines.addAll(together("+", kind));
            lines.addAll(together("-", kind));
        }
        values.stream().filter(v -> sign(v).equals("~") || sign(v).equals("=")).forEach(v -> lines.addAll(meeting(v)));
        return lines;
    }

    private List<String> together(String sign, Kind kind) {
        String words = values.stream()
                .filter(v -> is(v, sign, kind))
                .map(ChangeLines::words)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? List.of() : new ConsoleText(words).wrapped(head(sign, kind));
    }

    private static List<String> meeting(ValueChange value) {
        String before = value.name() + "=" + shown(value.before());
        String words = sign(value).equals("~")
                ? before + " becomes " + shown(value.after())
                : before + " stays; configured is " + shown(value.configured());
        return new ConsoleText(words).wrapped(head(sign(value), Kind.of(value)));
    }

    private static String head(String sign, Kind kind) {
        return INDENT + sign + " "
                + new ConsoleText(kind.word()).column(Kind.VALUE.word().length()) + " ";
    }

    private static String words(ValueChange value) {
        String text = shown(value.after().or(value::before));
        return text.isEmpty() ? value.name() : value.name() + "=" + text;
    }

    private static String shown(Optional<String> value) {
        return value.map(v -> new ConsoleText(v.strip()).cut(WIDEST_VALUE)).orElse("");
    }

    private static boolean is(ValueChange value, String sign, Kind kind) {
        return sign(value).equals(sign) && Kind.of(value) == kind;
    }

    private static String sign(ValueChange value) {
        if (!value.changes()) {
            boolean differs =
                    value.configured().isPresent() && !value.configured().equals(value.after());
            return differs ? "=" : "";
        }
        if (value.before().isEmpty()) {
            return "+";
        }
        return value.after().isEmpty() ? "-" : "~";
    }
}

package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.AssignmentSteps.Step;
import io.github.llmdtracing.shell.WordPart.AnsiQuoted;
import io.github.llmdtracing.shell.WordPart.CommandSubstitution;
import io.github.llmdtracing.shell.WordPart.DoubleQuoted;
import io.github.llmdtracing.shell.WordPart.Literal;
import io.github.llmdtracing.shell.WordPart.ParameterExpansion;
import io.github.llmdtracing.shell.WordPart.SingleQuoted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The values of variables that are no arrays, each piece that is not known as one character that stands for anything. */
final class ScalarValues {
    static final char UNKNOWN = '\uFFFC';
    private static final String ANYTHING = String.valueOf(UNKNOWN);

    private final ShellScript script;
    private final Map<String, String> environment;
    private final FollowedVariables followed;

    ScalarValues(ShellScript script, Map<String, String> environment, FollowedVariables followed) {
        this.script = script;
        this.environment = environment;
        this.followed = followed;
    }

    /** The value that what is assigned before gives. */
    String of(AssignmentHistory history) {
        List<Step> steps = history.steps();
        StringBuilder value = new StringBuilder();
        if (steps.isEmpty()) {
            ofAlternatives(history, value);
        }
        steps.forEach(s -> append(s, value));
        return value.toString();
    }

    private void ofAlternatives(AssignmentHistory history, StringBuilder value) {
        List<String> values =
                history.alternatives().stream().map(this::assigned).toList();
        value.append(values.isEmpty() ? ANYTHING : common(values));
        List<Assignment> appended = history.appended();
        if (!appended.isEmpty()) {
            value.append(perhaps(appended.stream().map(this::assigned).toList()));
        }
    }

    private void append(Step step, StringBuilder value) {
        List<String> branches = step.branches().stream().map(this::appended).toList();
        value.append(step.certain() ? common(branches) : perhaps(branches));
    }

    private static String perhaps(List<String> appended) {
        return appended.stream().allMatch(b -> b.startsWith(" ")) ? " " + UNKNOWN : ANYTHING;
    }

    private String appended(List<Assignment> assignments) {
        return assignments.stream().map(this::assigned).collect(Collectors.joining());
    }

    /** What all begin with, up to a blank, and then something that is not known; all of it where they are the same. */
    private static String common(List<String> values) {
        return values.stream().distinct().count() == 1
                ? values.get(0)
                : values.stream()
                                .map(v -> v + " ")
                                .reduce(ScalarValues::commonStart)
                                .orElse("")
                        + UNKNOWN;
    }

    private static String commonStart(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.substring(0, one.lastIndexOf(' ', same - 1) + 1);
    }

    /** What an assignment gives, but for what it keeps. */
    private String assigned(Assignment assignment) {
        Optional<WordPart> itself = assignment.itself();
        List<WordPart> parts = assignment.value().map(Word::parts).orElse(List.of());
        Usage place = Usage.in(assignment);
        return value(parts, p -> itself.filter(i -> i == p).map(i -> "").orElseGet(() -> of(p, place)));
    }

    private String of(WordPart expansion, Usage place) {
        if (expansion instanceof CommandSubstitution substitution) {
            return substitution.program().orElse(ANYTHING);
        }
        return expansion instanceof ParameterExpansion parameter
                        && parameter.plain()
                        && parameter.subscript().isEmpty()
                ? at(parameter.name(), place)
                : ANYTHING;
    }

    private String at(String name, Usage place) {
        AssignmentHistory history = new AssignmentHistory(script, place, name);
        if (history.unknownSetting().isPresent() || !followed.enter(name, place)) {
            return ANYTHING;
        }
        String value = script.sets(name)
                ? history.isScalar() ? of(history) : ANYTHING
                : environment.getOrDefault(name, ANYTHING);
        followed.leave(name, place);
        return value;
    }

    /** The value of a word, each expansion as the character that stands for anything. */
    static String withoutExpansions(List<WordPart> parts) {
        return value(parts, p -> ANYTHING);
    }

    private static String value(List<WordPart> parts, Function<WordPart, String> expansion) {
        return parts.stream().map(p -> value(p, expansion)).collect(Collectors.joining());
    }

    private static String value(WordPart part, Function<WordPart, String> expansion) {
        if (part instanceof DoubleQuoted quoted) {
            return value(quoted.parts(), expansion);
        } else if (part instanceof Literal literal) {
            return literal.value();
        } else if (part instanceof SingleQuoted quoted) {
            return quoted.value();
        }
        return part instanceof AnsiQuoted quoted ? quoted.value() : expansion.apply(part);
    }
}

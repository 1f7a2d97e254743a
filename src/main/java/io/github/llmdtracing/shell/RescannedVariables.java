package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.Enclosure.Kind;
import io.github.llmdtracing.shell.WordPart.DoubleQuoted;
import io.github.llmdtracing.shell.WordPart.OuterExpansion;
import io.github.llmdtracing.shell.WordPart.ParameterExpansion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What variables bring to texts that a shell reads again, {@code eval "$CMD"} and {@code bash -c "$CMD"}, where it is more than words: it
 * has to be read where it was assigned.
 */
final class RescannedVariables {
    private final Map<Integer, Brought> brought = new HashMap<>();

    /**
     * What stands for an expansion.
     *
     * @param values the assignments whose values follow each other there
     * @param certain whether it is these, whatever happens
     */
    record Brought(List<Assignment> values, boolean certain) {}

    private RescannedVariables() {}

    static RescannedVariables none() {
        return new RescannedVariables();
    }

    /** Those of a script that has been read without them. */
    static RescannedVariables of(ShellScript script) {
        RescannedVariables found = new RescannedVariables();
        script.commands().stream()
                .filter(c -> !c.words().isEmpty() && c.words().get(0).text().level() == 0)
                .forEach(c -> found.look(script, c));
        return found;
    }

    /** The parameters that the shell around expands in a text that is read again. */
    static Stream<ParameterExpansion> parameters(List<WordPart> parts) {
        return parts.stream().flatMap(p -> {
            if (p instanceof DoubleQuoted quoted) {
                return parameters(quoted.parts());
            }
            return p instanceof OuterExpansion outer && outer.expansion() instanceof ParameterExpansion parameter
                    ? Stream.of(parameter)
                    : Stream.of();
        });
    }

    boolean isEmpty() {
        return brought.isEmpty();
    }

    /** What stands for the expansion at a place of the whole script; nothing where it is words, or not known at all. */
    Optional<Brought> at(WordPart expansion) {
        return Optional.ofNullable(brought.get(expansion.range().start()));
    }

    private void look(ShellScript script, SimpleCommand command) {
        CommandStrings strings = new CommandStrings(command);
        strings.evaluated().forEach(w -> new Look(script, command, true).into(w.parts(), false, true));
        strings.commandString().ifPresent(w -> new Look(script, command, false).into(w.parts(), false, true));
    }

    /** The look at one command that reads a text. */
    private final class Look {
        private final ShellScript script;
        private final SimpleCommand command;
        private final boolean splits;

        Look(ShellScript script, SimpleCommand command, boolean splits) {
            this.script = script;
            this.command = command;
            this.splits = splits;
        }

        // The quotes around a value keep it together only where it is assigned.
        void into(List<WordPart> parts, boolean quoted, boolean quotes) {
            for (WordPart part : parts) {
                if (part instanceof DoubleQuoted inner) {
                    into(inner.parts(), quoted || quotes, quotes);
                } else if (part instanceof ParameterExpansion parameter && (quoted || splits)) {
                    follow(parameter, quoted);
                }
            }
        }

        private void follow(ParameterExpansion parameter, boolean quoted) {
            AssignmentHistory history = new AssignmentHistory(script, command, parameter.name());
            List<Assignment> all = script.assignmentsTo(parameter.name()).stream()
                    .filter(this::mayReach)
                    .toList();
            boolean words = all.stream().allMatch(a -> isWords(a, quoted));
            boolean certain = history.isComplete()
                    && history.unknownSetting().isEmpty()
                    && history.certain().stream().allMatch(a -> isReadable(a, parameter, quoted));
            if (all.isEmpty()
                    || brought.containsKey(parameter.range().start())
                    || words && !(certain && isProgram(parameter))) {
                return;
            }
            List<Assignment> values = certain ? history.certain() : new ArrayList<>(all);
            boolean known = certain && !values.isEmpty();
            brought.put(parameter.range().start(), new Brought(values, known));
            values.stream().flatMap(a -> a.value().stream()).forEach(v -> into(v.parts(), quoted, false));
        }

        private boolean mayReach(Assignment assignment) {
            boolean again = command.context().isIn(Kind.LOOP)
                    || command.context().isIn(Kind.FUNCTION)
                    || assignment.context().isIn(Kind.FUNCTION);
            return again || assignment.range().start() < command.range().start();
        }

        // A shell that is started does not know the variables of this one, so that it cannot be followed where it
        // stands.
        private boolean isProgram(ParameterExpansion parameter) {
            return !splits
                    && script.nestedScripts().stream()
                            .filter(n -> n.command() == command)
                            .flatMap(n -> n.commands().stream())
                            .filter(c -> !c.words().isEmpty())
                            .flatMap(c -> parameters(
                                    c.words().get(c.program().orElse(0)).parts()))
                            .anyMatch(parameter::equals);
        }

        private boolean isWords(Assignment assignment, boolean quoted) {
            return assignment.elements().stream()
                            .allMatch(e -> RescannedText.of(ScalarValues.withoutExpansions(e.parts()), false)
                                    .takesWordsBehind())
                    && assignment.value().stream()
                            .allMatch(v -> RescannedText.of(ScalarValues.withoutExpansions(v.parts()), quoted)
                                    .takesWordsBehind());
        }

        private boolean isReadable(Assignment assignment, ParameterExpansion parameter, boolean quoted) {
            return parameter.plain()
                    && !assignment.isArray()
                    && assignment
                            .value()
                            .filter(v -> v.text().level() == 0)
                            .filter(v -> quoted || v.raw().indexOf('\\') < 0)
                            .isPresent();
        }
    }
}

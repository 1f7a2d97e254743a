package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.Enclosure.Kind;
import io.github.llmdtracing.shell.WordPart.ParameterExpansion;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A function of a script that runs the words it is given, as in <code>run() { echo "+ $*"; "$@"; }</code>.
 *
 * @param script the script
 * @param name the function
 */
record ArgumentRunner(ShellScript script, String name) {
    /** How many of its arguments stand before the command that it runs; nothing where it runs none, or that is not certain. */
    OptionalInt before() {
        long definitions =
                script.functions().stream().filter(f -> f.name().equals(name)).count();
        List<SimpleCommand> runs = body().filter(ArgumentRunner::runsArguments).toList();
        boolean sets =
                body().anyMatch(c -> c.programLiteral().filter("set"::equals).isPresent());
        return definitions == 1 && runs.size() == 1 && !sets ? taken(runs.get(0)) : OptionalInt.empty();
    }

    private Stream<SimpleCommand> body() {
        return script.commands().stream()
                .filter(c -> c.context().function().filter(name::equals).isPresent());
    }

    /** Whether the program of a command is whatever the function was called with. */
    static boolean runsArguments(SimpleCommand command) {
        return command.program().isPresent()
                && command.words()
                        .get(command.program().getAsInt())
                        .singleParameter()
                        .filter(ParameterExpansion::givesAllElements)
                        .filter(p -> p.name().equals("@"))
                        .isPresent();
    }

    private OptionalInt taken(SimpleCommand run) {
        List<SimpleCommand> shifts = body().filter(
                        c -> c.programLiteral().filter("shift"::equals).isPresent())
                .toList();
        boolean certain =
                shifts.stream().allMatch(s -> isCertain(s) && s.context().isCertainFor(run.context()));
        return certain
                ? OptionalInt.of(shifts.stream().mapToInt(ArgumentRunner::count).sum())
                : OptionalInt.empty();
    }

    private static boolean isCertain(SimpleCommand shift) {
        return !shift.context().isIn(Kind.LOOP) && count(shift) > 0;
    }

    private static int count(SimpleCommand shift) {
        List<Word> arguments = shift.arguments();
        String written = arguments.isEmpty() ? "1" : arguments.get(0).literal().orElse("");
        return written.matches("[1-9]") && arguments.size() < 2 ? Integer.parseInt(written) : 0;
    }
}

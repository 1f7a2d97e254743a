package io.github.llmdtracing.shell;

import java.util.List;

/**
 * The assignments that give a variable its value at a command: known where one assignment sets it, and later ones append.
 *
 * @param script the script that holds both
 * @param command the command that uses the variable
 * @param name the variable
 */
record AssignmentHistory(ShellScript script, SimpleCommand command, String name) {

    /** The one that sets the variable and those that append to it, where they are certain; none where that is not known. */
    List<Assignment> certain() {
        List<Assignment> reached = reaching();
        long setting = inSameShell().stream().filter(a -> !a.extendsItself()).count();
        boolean known = setting == 1
                && !script.isOtherwiseSet(name)
                && !reached.isEmpty()
                && !reached.get(0).extendsItself();
        return known ? reached : List.of();
    }

    /** Whether nothing else can have been added. */
    boolean isComplete() {
        return certain().containsAll(inSameShell());
    }

    /** Whether nothing in the script sets the variable. */
    boolean isEmpty() {
        return script.assignmentsTo(name).isEmpty() && !script.isOtherwiseSet(name);
    }

    private List<Assignment> inSameShell() {
        return script.assignmentsTo(name).stream()
                .filter(a -> a.context().sharesVariablesWith(command.context()))
                .toList();
    }

    private List<Assignment> reaching() {
        return inSameShell().stream()
                .filter(a -> a.subscript().isEmpty())
                .filter(a -> a.range().end() <= command.range().start())
                .filter(a -> a.context().isCertainFor(command.context()))
                .toList();
    }
}

package io.github.llmdtracing.shell;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a variable is set whichever branch of a choice runs.
 *
 * @param script the script
 * @param assignments those that set the variable, or append to it
 */
record ChoiceCover(ShellScript script, List<Assignment> assignments) {
    private static final Set<String> LEAVING = Set.of("exit", "exec");

    boolean covers(Choice choice) {
        return choice.isExhaustive() && choice.branches().stream().allMatch(this::covers);
    }

    private boolean covers(Frame branch) {
        Stream<CommandContext> setting = assignments.stream()
                .filter(a -> !a.extendsItself() && a.subscript().isEmpty())
                .map(Assignment::context);
        return Stream.concat(setting, leaving()).anyMatch(c -> isCertainIn(branch, c))
                || script.choices().stream()
                        .filter(c -> isCertainIn(branch, new CommandContext(c.around())))
                        .anyMatch(this::covers);
    }

    private Stream<CommandContext> leaving() {
        return script.commands().stream().filter(ChoiceCover::leaves).map(SimpleCommand::context);
    }

    // What follows such a command in its branch, and behind the choice, is not reached.
    private static boolean leaves(SimpleCommand command) {
        return !command.words().isEmpty()
                && command.words().get(0).literal().filter(LEAVING::contains).isPresent()
                && (command.words().get(0).is("exit") || command.words().size() > 1);
    }

    private static boolean isCertainIn(Frame branch, CommandContext context) {
        return context.frame().isWithin(branch) && context.isCertainFor(new CommandContext(branch));
    }
}

package io.github.llmdtracing.shell;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which variables are set whichever branch of a choice runs. Each branch is looked up by what is certain to run with it. */
final class ChoiceCover {
    private static final Set<String> LEAVING = Set.of("exit", "exec");

    private final Map<Frame, Set<String>> set;
    private final Set<Frame> left;
    private final Map<Frame, List<Choice>> inner;
    private final Map<Frame, Choice> byBranch = new HashMap<>();

    /** What the assignments, commands and choices of a script come to. */
    ChoiceCover(List<Assignment> assignments, List<SimpleCommand> commands, List<Choice> choices) {
        this.set = assignments.stream()
                .filter(a -> !a.extendsItself() && a.subscript().isEmpty())
                .collect(groupingBy(a -> a.context().condition(), mapping(Assignment::name, toSet())));
        this.left = commands.stream()
                .filter(ChoiceCover::leaves)
                .map(c -> c.context().condition())
                .collect(toSet());
        this.inner = choices.stream().collect(groupingBy(c -> new CommandContext(c.around()).condition()));
        choices.forEach(c -> c.branches().forEach(b -> byBranch.put(b, c)));
    }

    /** The choice of which this is a branch. */
    Optional<Choice> choiceOf(Frame branch) {
        return Optional.ofNullable(byBranch.get(branch));
    }

    /** Whether what follows a branch is not reached through it. */
    boolean leavesIn(Frame branch) {
        return left.contains(branch);
    }

    boolean covers(Choice choice, String variable) {
        return choice.isExhaustive() && choice.branches().stream().allMatch(b -> sets(b, variable));
    }

    private boolean sets(Frame branch, String variable) {
        return left.contains(branch)
                || set.getOrDefault(branch, Set.of()).contains(variable)
                || inner.getOrDefault(branch, List.of()).stream().anyMatch(c -> covers(c, variable));
    }

    // What follows such a command in its branch, and behind the choice, is not reached.
    private static boolean leaves(SimpleCommand command) {
        return !command.words().isEmpty()
                && command.words().get(0).literal().filter(LEAVING::contains).isPresent()
                && (command.words().get(0).is("exit") || command.words().size() > 1);
    }
}

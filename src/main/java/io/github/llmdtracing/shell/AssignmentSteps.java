package io.github.llmdtracing.shell;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a variable comes to its value at a place, one assignment after the other. */
final class AssignmentSteps {
    private final ShellScript script;
    private final Usage place;
    private final Assignment setting;
    private final Deque<Assignment> left;
    private final Map<Frame, List<Assignment>> byCondition;
    private final List<Step> steps = new ArrayList<>();

    /**
     * What happens at once.
     *
     * @param branches what may be assigned, one after the other
     * @param certain whether exactly one of these happens; else any number of them may
     */
    record Step(List<List<Assignment>> branches, boolean certain) {
        Step {
            branches = List.copyOf(branches);
        }

        private static Step certain(Assignment assignment) {
            return new Step(List.of(List.of(assignment)), true);
        }

        private static Step perhaps(List<Assignment> assignments) {
            return new Step(assignments.stream().map(List::of).toList(), false);
        }
    }

    private AssignmentSteps(ShellScript script, Usage place, Assignment setting, List<Assignment> appended) {
        this.script = script;
        this.place = place;
        this.setting = setting;
        this.left = new ArrayDeque<>(appended);
        this.byCondition = appended.stream().collect(groupingBy(a -> a.context().condition()));
    }

    /** The steps that begin with an assignment that is certain to set the variable, after which others may append to it. */
    static List<Step> of(ShellScript script, Usage place, Assignment setting, List<Assignment> appended) {
        return new AssignmentSteps(script, place, setting, appended).all();
    }

    private List<Step> all() {
        steps.add(Step.certain(setting));
        List<Assignment> called = left.stream()
                .filter(a -> a.context().isInOtherFunctionThan(place.context()))
                .toList();
        if (!called.isEmpty()) {
            left.removeAll(called);
            steps.add(Step.perhaps(called));
        }
        while (!left.isEmpty()) {
            next(left.remove());
        }
        return steps;
    }

    private void next(Assignment assignment) {
        Optional<Choice> choice = choice(assignment);
        if (isCertain(assignment)) {
            steps.add(Step.certain(assignment));
        } else if (choice.isPresent()) {
            choose(choice.get(), within(choice.get(), assignment));
        } else {
            steps.add(Step.perhaps(List.of(assignment)));
        }
    }

    // They stand one behind the other, as all that is left is in order.
    private List<Assignment> within(Choice choice, Assignment first) {
        List<Assignment> within = new ArrayList<>(List.of(first));
        while (!left.isEmpty() && choice.holds(left.element().range())) {
            within.add(left.remove());
        }
        return within;
    }

    private boolean isCertain(Assignment assignment) {
        return assignment.subscript().isEmpty()
                && assignment.range().end() <= place.start()
                && assignment.context().isCertainFor(place.context());
    }

    /** The choice of which a branch is certain to have run before. */
    private Optional<Choice> choice(Assignment assignment) {
        return script.choiceOf(assignment.context().condition())
                .filter(c -> c.isExhaustive() && c.end() <= place.start())
                .filter(c -> c.start() >= setting.range().end())
                .filter(c -> new CommandContext(c.around()).isCertainFor(place.context()));
    }

    private void choose(Choice choice, List<Assignment> within) {
        List<List<Assignment>> branches = choice.branches().stream()
                .filter(b -> !script.leavesIn(b))
                .map(b -> certainIn(b, within))
                .toList();
        if (branches.stream().noneMatch(List::isEmpty)) {
            steps.add(new Step(branches, true));
            branches.forEach(within::removeAll);
        }
        if (!within.isEmpty()) {
            steps.add(Step.perhaps(within));
        }
    }

    /** What is appended in a branch, up to what need not be. */
    private List<Assignment> certainIn(Frame branch, List<Assignment> within) {
        int doubtful = within.stream()
                .filter(a -> a.context().frame().isWithin(branch)
                        && !a.context().condition().equals(branch))
                .mapToInt(a -> a.range().start())
                .min()
                .orElse(Integer.MAX_VALUE);
        return byCondition.getOrDefault(branch, List.of()).stream()
                .filter(a -> a.subscript().isEmpty() && a.range().start() < doubtful)
                .toList();
    }
}

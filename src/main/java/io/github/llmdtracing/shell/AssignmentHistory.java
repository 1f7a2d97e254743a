package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.Enclosure.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The assignments that give a variable its value at a command. What one sets that always runs before, or one in each branch of an
 * {@code if} or {@code case}, makes whatever was set earlier forgotten.
 *
 * @param script the script that holds both
 * @param command the command that uses the variable
 * @param name the variable; {@code @} for the arguments, which {@code set} and {@code shift} set
 */
record AssignmentHistory(ShellScript script, SimpleCommand command, String name) {

    private static final Pattern ARGUMENT = Pattern.compile("\\$\\{?[@*1-9]");

    /** The one that sets the variable and those that append to it, where they are certain; none where that is not known. */
    List<Assignment> certain() {
        List<Assignment> reached = reaching().toList();
        List<Assignment> setting = settings();
        boolean known = setting.size() == 1
                && !script.isOtherwiseSet(name)
                && !reached.isEmpty()
                && reached.get(0).equals(setting.get(0));
        return known ? reached : List.of();
    }

    /** The assignments one of which is certain to have set the variable, whatever has been appended since; none where that is not known. */
    List<Assignment> alternatives() {
        boolean set = choice().isPresent() || reaching().anyMatch(a -> !a.extendsItself());
        return set && !script.isOtherwiseSet(name) ? settings() : List.of();
    }

    /** Whether nothing else can have been added. */
    boolean isComplete() {
        return certain().containsAll(effective());
    }

    /** Whether nothing in the script sets the variable. */
    boolean isEmpty() {
        return script.assignmentsTo(name).isEmpty() && !script.isOtherwiseSet(name);
    }

    /** Whether it is certain to have a value that is made of nothing that it was given before the script set it. */
    boolean isSetAnew() {
        List<Assignment> certain = certain();
        return !certain.isEmpty()
                && certain.stream()
                        .flatMap(a -> a.elements().stream().skip(a.itself().isPresent() ? 1 : 0))
                        .noneMatch(e -> ARGUMENT.matcher(e.raw()).find());
    }

    /** Whether something may have been appended before an assignment that is certain. */
    boolean mayComeBefore(Assignment assignment) {
        List<Assignment> certain = certain();
        return effective().stream()
                .filter(a -> a.range().start() < assignment.range().start())
                .anyMatch(a -> !certain.contains(a));
    }

    private List<Assignment> settings() {
        return effective().stream().filter(a -> !a.extendsItself()).toList();
    }

    private Stream<Assignment> reaching() {
        return reaching(effective());
    }

    private Stream<Assignment> reaching(List<Assignment> among) {
        return among.stream()
                .filter(a -> a.subscript().isEmpty())
                .filter(a -> a.range().end() <= command.range().start())
                .filter(a -> a.context().isCertainFor(command.context()));
    }

    /** Those that count: none that is forgotten when the command comes. */
    private List<Assignment> effective() {
        List<Assignment> all = inSameShell();
        int from = isOfOneKind(all) ? beginning(all) : 0;
        return all.stream()
                .filter(a -> a.range().start() >= from || a.context().isInOtherFunctionThan(command.context()))
                .filter(this::mayComeBeforeCommand)
                .toList();
    }

    private boolean mayComeBeforeCommand(Assignment assignment) {
        return assignment.range().start() < command.range().end()
                || command.context().isIn(Kind.LOOP)
                || command.context().isIn(Kind.FUNCTION)
                || assignment.context().isIn(Kind.FUNCTION);
    }

    private int beginning(List<Assignment> all) {
        int certain = reaching(all)
                .filter(a -> !a.extendsItself())
                .mapToInt(a -> a.range().start())
                .max()
                .orElse(0);
        return Math.max(certain, choice().map(Choice::start).orElse(0));
    }

    // A plain value for what is an array sets one element.
    private static boolean isOfOneKind(List<Assignment> all) {
        return all.stream().allMatch(a -> a.subscript().isEmpty())
                && all.stream().map(Assignment::isArray).distinct().count() <= 1;
    }

    private Optional<Choice> choice() {
        List<Assignment> all = inSameShell();
        return script.choices().stream()
                .filter(c -> c.end() <= command.range().start())
                .filter(c -> all.stream().anyMatch(a -> c.holds(a.range())))
                .filter(c -> new CommandContext(c.around()).isCertainFor(command.context()))
                .filter(c -> new ChoiceCover(script, all).covers(c))
                .max(Comparator.comparingInt(Choice::start));
    }

    private List<Assignment> inSameShell() {
        return script.assignmentsTo(name).stream()
                .filter(a -> a.context().sharesVariablesWith(command.context()))
                .filter(a -> !name.equals(PositionalSetting.NAME) || a.context().isInSameFunctionAs(command.context()))
                .toList();
    }
}

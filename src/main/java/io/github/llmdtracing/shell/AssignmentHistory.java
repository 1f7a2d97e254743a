package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.Enclosure.Kind;
import io.github.llmdtracing.shell.OtherSetting.Occurrence;
import io.github.llmdtracing.text.TextRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The assignments that give a variable its value at a command. What one sets that always runs before, or one in each branch of an
 * {@code if} or {@code case}, makes whatever was set earlier forgotten.
 */
final class AssignmentHistory {
    private static final Pattern ARGUMENT = Pattern.compile("\\$\\{?[@*1-9]");

    private final ShellScript script;
    private final SimpleCommand command;
    private final String name;
    private final Optional<Choice> choice;
    private final int from;
    private final List<Assignment> effective;
    private final List<Assignment> settings;
    private final List<Assignment> reaching;

    /**
     * A history.
     *
     * @param script the script that holds both
     * @param command the command that uses the variable
     * @param name the variable; {@code @} for the arguments, which {@code set} and {@code shift} set
     */
    AssignmentHistory(ShellScript script, SimpleCommand command, String name) {
        this.script = script;
        this.command = command;
        this.name = name;
        List<Assignment> all = inSameShell();
        this.choice = choice(all);
        this.from = isOfOneKind(all) ? beginning(all) : 0;
        this.effective = effective(all);
        this.settings = effective.stream().filter(a -> !a.extendsItself()).toList();
        this.reaching = reaching(effective).toList();
    }

    /** The one that sets the variable and those that append to it, where they are certain; none where that is not known. */
    List<Assignment> certain() {
        boolean known = settings.size() == 1
                && !isOtherwiseSet()
                && !reaching.isEmpty()
                && reaching.get(0).equals(settings.get(0));
        return known ? reaching : List.of();
    }

    /** The assignments one of which is certain to have set the variable, whatever has been appended since; none where that is not known. */
    List<Assignment> alternatives() {
        boolean set = choice.isPresent() || reaching.stream().anyMatch(a -> !a.extendsItself());
        return set && !isOtherwiseSet() ? settings : List.of();
    }

    /** Whether the script is certain to have set it. */
    boolean isSet() {
        return !certain().isEmpty() || !alternatives().isEmpty();
    }

    /** What may have given the variable any value since, so that only what does not matter may be concluded from that it should have. */
    Optional<OtherSetting> unknownSetting() {
        return script.otherSettings().opaque(name).stream()
                .filter(this::counts)
                .map(Occurrence::setting)
                .findFirst();
    }

    private boolean isOtherwiseSet() {
        return script.otherSettings().named(name).stream().anyMatch(this::counts);
    }

    private boolean counts(Occurrence setting) {
        return setting.concerns(command.context())
                && setting.context().maySetVariablesOf(command.context())
                && !setting.range().contains(command.range())
                && (setting.range().start() >= from || setting.context().isInOtherFunctionThan(command.context()))
                && mayComeBeforeCommand(setting.range(), setting.context());
    }

    /** Whether nothing else can have been added. */
    boolean isComplete() {
        return certain().containsAll(effective);
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
        return effective.stream()
                .filter(a -> a.range().start() < assignment.range().start())
                .anyMatch(a -> !certain.contains(a));
    }

    private Stream<Assignment> reaching(List<Assignment> among) {
        return among.stream()
                .filter(a -> a.subscript().isEmpty())
                .filter(a -> a.range().end() <= command.range().start())
                .filter(a -> a.context().isCertainFor(command.context()));
    }

    /** Those that count: none that is forgotten when the command comes. */
    private List<Assignment> effective(List<Assignment> all) {
        return all.stream()
                .filter(a -> a.range().start() >= from || a.context().isInOtherFunctionThan(command.context()))
                .filter(a -> mayComeBeforeCommand(a.range(), a.context()))
                .toList();
    }

    private boolean mayComeBeforeCommand(TextRange place, CommandContext context) {
        return place.start() < command.range().end()
                || command.context().isIn(Kind.LOOP)
                || command.context().isIn(Kind.FUNCTION)
                || context.isIn(Kind.FUNCTION);
    }

    private int beginning(List<Assignment> all) {
        int certain = reaching(all)
                .filter(a -> !a.extendsItself())
                .mapToInt(a -> a.range().start())
                .max()
                .orElse(0);
        return Math.max(certain, choice.map(Choice::start).orElse(0));
    }

    // A plain value for what is an array sets one element.
    private static boolean isOfOneKind(List<Assignment> all) {
        return all.stream().allMatch(a -> a.subscript().isEmpty())
                && all.stream().map(Assignment::isArray).distinct().count() <= 1;
    }

    private Optional<Choice> choice(List<Assignment> all) {
        return script.choicesThatSet(name)
                .filter(c -> c.end() <= command.range().start())
                .filter(c -> all.stream().anyMatch(a -> c.holds(a.range())))
                .filter(c -> new CommandContext(c.around()).isCertainFor(command.context()))
                .max(Comparator.comparingInt(Choice::start));
    }

    private List<Assignment> inSameShell() {
        return script.assignmentsTo(name).stream()
                .filter(a -> a.context().sharesVariablesWith(command.context()))
                .filter(a -> !name.equals(PositionalSetting.NAME) || a.context().isInSameFunctionAs(command.context()))
                .toList();
    }
}

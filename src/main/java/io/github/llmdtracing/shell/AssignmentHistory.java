package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.AssignmentSteps.Step;
import io.github.llmdtracing.shell.Enclosure.Kind;
import io.github.llmdtracing.shell.OtherSetting.Occurrence;
import io.github.llmdtracing.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The assignments that give a variable its value at a place. What one sets that always runs before, or one in each branch of an
 * {@code if} or {@code case}, makes whatever was set earlier forgotten.
 */
final class AssignmentHistory {
    private static final Pattern ARGUMENT = Pattern.compile("\\$\\{?[@*1-9]");

    private final ShellScript script;
    private final Usage place;
    private final String name;
    /** Whether what stands behind the place may have happened before. */
    private final boolean repeated;

    private final Optional<Choice> choice;
    private final int from;
    private final List<Assignment> effective;
    private final List<Assignment> settings;
    private final List<Assignment> reaching;
    private final boolean otherwiseSet;
    private final List<Assignment> certain;

    AssignmentHistory(ShellScript script, SimpleCommand command, String name) {
        this(script, Usage.in(command), name);
    }

    /**
     * A history.
     *
     * @param script the script that holds both
     * @param place where the variable is used
     * @param name the variable; {@code @} for the arguments, which {@code set} and {@code shift} set
     */
    AssignmentHistory(ShellScript script, Usage place, String name) {
        this.script = script;
        this.place = place;
        this.name = name;
        this.repeated = place.context().isIn(Kind.LOOP) || place.context().isIn(Kind.FUNCTION);
        List<Assignment> all = inSameShell();
        this.choice = choice(all);
        this.from = isOfOneKind(all) ? beginning(all) : 0;
        this.effective = effective(all);
        this.settings = effective.stream().filter(a -> !a.extendsItself()).toList();
        this.reaching = reaching(effective).toList();
        this.otherwiseSet = script.otherSettings().named(name).stream().anyMatch(this::counts);
        this.certain = isOneCertain() ? reaching : List.of();
    }

    private boolean isOneCertain() {
        return settings.size() == 1
                && !otherwiseSet
                && !reaching.isEmpty()
                && reaching.get(0).equals(settings.get(0));
    }

    /** The one that sets the variable and those that append to it, where they are certain; none where that is not known. */
    List<Assignment> certain() {
        return certain;
    }

    /** The assignments one of which is certain to have set the variable, whatever has been appended since; none where that is not known. */
    List<Assignment> alternatives() {
        boolean set = choice.isPresent() || reaching.stream().anyMatch(a -> !a.extendsItself());
        return set && !otherwiseSet ? settings : List.of();
    }

    /** Those that may have set it, without those that append to it. */
    List<Assignment> settings() {
        return settings;
    }

    /** Whether it is set by the script, and nothing else than its {@link #settings} has had a say. */
    boolean isOnlySet() {
        return !settings.isEmpty() && !otherwiseSet && settings.size() == effective.size();
    }

    /** What sets the variable, and what may be appended to it then, in order; none where it is not known what sets it. */
    List<Step> steps() {
        return certain.isEmpty() ? List.of() : AssignmentSteps.of(script, place, certain.get(0), appended());
    }

    /** What may be appended to it. */
    List<Assignment> appended() {
        return effective.stream().filter(Assignment::extendsItself).toList();
    }

    /** Whether it is assigned values only, and no lists. */
    boolean isScalar() {
        return !effective.isEmpty()
                && effective.stream()
                        .noneMatch(a -> a.isArray() || a.subscript().isPresent());
    }

    /** Whether the script is certain to have set it. */
    boolean isSet() {
        return !certain.isEmpty() || !alternatives().isEmpty();
    }

    /** What may have given the variable any value since, so that only what does not matter may be concluded from that it should have. */
    Optional<OtherSetting> unknownSetting() {
        return script.otherSettings().opaque(name).stream()
                .filter(this::counts)
                .map(Occurrence::setting)
                .findFirst();
    }

    private boolean counts(Occurrence setting) {
        return setting.concerns(place.context())
                && setting.context().maySetVariablesOf(place.context())
                && !place.isWithin(setting.range())
                && (setting.range().start() >= from || setting.context().isInOtherFunctionThan(place.context()))
                && mayComeBefore(setting.range(), setting.context());
    }

    /** Whether nothing else can have been added. */
    boolean isComplete() {
        return certain.size() == effective.size();
    }

    /** Whether it is certain to have a value that is made of nothing that it was given before the script set it. */
    boolean isSetAnew() {
        return !certain.isEmpty()
                && certain.stream()
                        .flatMap(a -> a.elements().stream().skip(a.itself().isPresent() ? 1 : 0))
                        .noneMatch(e -> ARGUMENT.matcher(e.raw()).find());
    }

    private Stream<Assignment> reaching(List<Assignment> among) {
        return among.stream()
                .filter(a -> a.subscript().isEmpty())
                .filter(a -> a.range().end() <= place.start())
                .filter(a -> a.context().isCertainFor(place.context()));
    }

    /** Those that count: none that is forgotten when the command comes. */
    private List<Assignment> effective(List<Assignment> all) {
        return all.stream()
                .filter(a -> a.range().start() >= from || a.context().isInOtherFunctionThan(place.context()))
                .filter(a -> mayComeBefore(a.range(), a.context()))
                .toList();
    }

    private boolean mayComeBefore(TextRange range, CommandContext context) {
        return range.start() < place.end() || repeated || context.isIn(Kind.FUNCTION);
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
                .filter(c -> c.end() <= place.start())
                .filter(c -> all.stream().anyMatch(a -> c.holds(a.range())))
                .filter(c -> new CommandContext(c.around()).isCertainFor(place.context()))
                .findFirst();
    }

    private List<Assignment> inSameShell() {
        return script.assignmentsTo(name).stream()
                .filter(a -> a.context().sharesVariablesWith(place.context()))
                .filter(a -> !name.equals(PositionalSetting.NAME) || a.context().isInSameFunctionAs(place.context()))
                .toList();
    }
}

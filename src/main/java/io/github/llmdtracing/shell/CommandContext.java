package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.Enclosure.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What stands around a command, from the script down to it. */
public final class CommandContext {
    private static final Set<Kind> ALWAYS_AND_HERE = Set.of(Kind.GROUP, Kind.EVAL);

    private static final Set<Kind> OWN_PROCESS = Set.of(
            Kind.SUBSHELL,
            Kind.PIPELINE,
            Kind.BACKGROUND,
            Kind.COMMAND_SUBSTITUTION,
            Kind.PROCESS_SUBSTITUTION,
            Kind.HERE_DOCUMENT,
            Kind.COMMAND_STRING);

    private final Frame frame;

    CommandContext(Frame frame) {
        this.frame = frame;
    }

    Frame frame() {
        return frame;
    }

    /** The enclosures, outermost first. */
    public List<Enclosure> enclosures() {
        Deque<Enclosure> found = new ArrayDeque<>();
        innermostFirst().forEach(found::addFirst);
        return List.copyOf(found);
    }

    /** Whether an enclosure of this kind stands around it. */
    public boolean isIn(Kind kind) {
        return innermost(kind).isPresent();
    }

    /** The function in whose body it stands, the innermost one. */
    public Optional<String> function() {
        return innermost(Kind.FUNCTION).map(Enclosure::name);
    }

    /** The innermost frame around it with which it is certain to run, and which itself need not run or is another shell's. */
    Frame condition() {
        return frames().filter(f -> f.parent().isEmpty()
                        || !f.enclosure().stream().allMatch(e -> ALWAYS_AND_HERE.contains(e.kind())))
                .findFirst()
                .orElse(frame);
    }

    /** Whether, once {@code other} is reached behind it, it has run in the same shell. */
    boolean isCertainFor(CommandContext other) {
        return kindsApartFrom(other).allMatch(ALWAYS_AND_HERE::contains);
    }

    /** Whether what it does to variables may be seen by {@code other} behind it. */
    boolean mayChangeShellOf(CommandContext other) {
        return kindsApartFrom(other).noneMatch(OWN_PROCESS::contains);
    }

    /** The same where the last command of a pipeline may be run by the shell itself, as some do. */
    boolean maySetVariablesOf(CommandContext other) {
        return sharesVariablesWith(other)
                && kindsApartFrom(other).noneMatch(k -> k != Kind.PIPELINE && OWN_PROCESS.contains(k));
    }

    /** What stands around this and not around the other. */
    private Stream<Kind> kindsApartFrom(CommandContext other) {
        return frames().filter(f -> !other.frame.isWithin(f))
                .flatMap(f -> f.enclosure().stream())
                .map(Enclosure::kind);
    }

    /** Whether both are read by the same shell process or one that it forked, so that variables are shared. */
    boolean sharesVariablesWith(CommandContext other) {
        return shell().equals(other.shell());
    }

    /** Whether both are in the body of the same function, or in none: they have the same arguments. */
    boolean isInSameFunctionAs(CommandContext other) {
        return functionFrame().equals(other.functionFrame());
    }

    /** Whether it stands in a function that the other does not stand in, so that it may run whenever that is called. */
    boolean isInOtherFunctionThan(CommandContext other) {
        return functionFrame().filter(f -> !other.frame.isWithin(f)).isPresent();
    }

    /** Whether both are commands of one pipeline, the innermost one around this. */
    boolean isInSamePipelineAs(CommandContext other) {
        return other.frames()
                .filter(f ->
                        f.enclosure().filter(e -> e.kind() == Kind.PIPELINE).isPresent())
                .findFirst()
                .filter(frame::isWithin)
                .isPresent();
    }

    private Optional<Frame> functionFrame() {
        return frames().filter(f ->
                        f.enclosure().filter(e -> e.kind() == Kind.FUNCTION).isPresent())
                .findFirst();
    }

    private Optional<Enclosure> shell() {
        return innermost(Kind.COMMAND_STRING);
    }

    private Optional<Enclosure> innermost(Kind kind) {
        return innermostFirst().filter(e -> e.kind() == kind).findFirst();
    }

    private Stream<Enclosure> innermostFirst() {
        return frames().flatMap(f -> f.enclosure().stream());
    }

    private Stream<Frame> frames() {
        return Stream.iterate(Optional.of(frame), Optional::isPresent, f -> f.flatMap(Frame::parent))
                .flatMap(Optional::stream);
    }
}

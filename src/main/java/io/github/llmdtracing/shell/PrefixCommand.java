package io.github.llmdtracing.shell;

import java.util.Set;

/**
 * A command that starts the one in its arguments.
 *
 * @param name without a directory, as {@code exec} or {@code uv run}
 * @param flags its options of one letter without an argument
 * @param withArgument its options of one letter with one
 * @param longFlags its long options that take no argument, or one behind {@code =} only
 * @param longWithArgument its long options that take an argument
 * @param operands how many of its own operands stand before the command
 * @param assignments whether {@code A=b} may stand before the command
 */
record PrefixCommand(
        String name,
        String flags,
        String withArgument,
        Set<String> longFlags,
        Set<String> longWithArgument,
        int operands,
        boolean assignments) {
    PrefixCommand(String name, String flags, String withArgument) {
        this(name, flags, withArgument, Set.of(), Set.of(), 0, false);
    }

    /** How many words its name has. */
    int size() {
        return name.split(" ").length;
    }

    PrefixCommand longFlags(String... names) {
        return new PrefixCommand(name, flags, withArgument, Set.of(names), longWithArgument, operands, assignments);
    }

    PrefixCommand longWithArgument(String... names) {
        return new PrefixCommand(name, flags, withArgument, longFlags, Set.of(names), operands, assignments);
    }

    PrefixCommand operands(int count) {
        return new PrefixCommand(name, flags, withArgument, longFlags, longWithArgument, count, assignments);
    }

    PrefixCommand withAssignments() {
        return new PrefixCommand(name, flags, withArgument, longFlags, longWithArgument, operands, true);
    }
}

package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.Enclosure.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The commands of a substitution that looks for a program: {@code $(command -v vllm)}, {@code $(which vllm || echo /opt/bin/vllm)} (POSIX XCU
 * 4, command; Bash 5.2, type).
 *
 * @param commands the commands
 * @param text the substitution as it is written
 */
record ProgramLookup(List<SimpleCommand> commands, String text) {
    private static final Pattern PYTHON = Pattern.compile("python[0-9.]*");
    private static final Set<Kind> ALTERNATIVES = Set.of(Kind.COMMAND_SUBSTITUTION, Kind.AND_OR);

    /** Copies the commands. */
    ProgramLookup {
        commands = List.copyOf(commands);
    }

    /** The program for which a substitution that has just been read looks; its commands are those behind the first {@code before}. */
    static Optional<String> program(Cursor in, int before, int from) {
        List<SimpleCommand> commands = in.session.commands.subList(before, in.session.commands.size());
        return new ProgramLookup(commands, in.between(from, in.at)).program();
    }

    /** The name of the program, where it can be no other; an interpreter of Python is one. */
    Optional<String> program() {
        List<String> names =
                commands.stream().map(ProgramLookup::name).distinct().toList();
        boolean one = names.size() == 1
                || names.stream().allMatch(n -> PYTHON.matcher(n).matches());
        return isChain() && one ? names.stream().findFirst().filter(n -> !n.isEmpty()) : Optional.empty();
    }

    private boolean isChain() {
        long first =
                commands.stream().filter(c -> !c.context().isIn(Kind.AND_OR)).count();
        return first <= 1
                && !text.contains("&&")
                && commands.stream().allMatch(c -> ALTERNATIVES.contains(innermost(c)));
    }

    private static Kind innermost(SimpleCommand command) {
        List<Enclosure> around = command.context().enclosures();
        return around.get(around.size() - 1).kind();
    }

    private static String name(SimpleCommand command) {
        List<String> words =
                command.words().stream().map(w -> w.literal().orElse("")).toList();
        String start = String.join(" ", words.subList(0, Math.max(words.size() - 1, 0)));
        boolean looks =
                Set.of("command -v", "which", "type -P", "type -p", "echo").contains(start);
        return looks ? PrefixCommands.baseName(words.get(words.size() - 1)) : "";
    }
}

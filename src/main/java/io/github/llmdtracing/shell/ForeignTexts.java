package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.Enclosure.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the texts of a script that somebody else reads.
 *
 * @param script the script
 */
record ForeignTexts(ShellScript script) {
    private static final Set<String> PRINTERS = Set.of("echo", "printf", "cat");

    /** What takes commands from its standard input besides shells (GNU findutils 4, GNU parallel, openssh 9, at 3). */
    private static final Set<String> COMMAND_READERS = Set.of("xargs", "parallel", "ssh", "at", "batch");

    /** All of them. */
    List<ForeignText> all() {
        Stream<ForeignText> ofCommands = script.commands().stream()
                .flatMap(c -> Stream.of(alias(c), piped(c), written(c)).flatMap(s -> s));
        return Stream.concat(ofCommands, script.hereDocuments().stream().flatMap(d -> ofHereDocument(d).stream()))
                .toList();
    }

    private static Stream<ForeignText> alias(SimpleCommand command) {
        return command.programLiteral().filter("alias"::equals).stream()
                .map(a -> new ForeignText(command, command.range(), "the meaning that \"alias\" gives to a name"));
    }

    private Stream<ForeignText> piped(SimpleCommand command) {
        boolean prints = command.context().isIn(Kind.PIPELINE)
                && command.programName().filter(PRINTERS::contains).isPresent();
        return (prints ? readerBehind(command) : Optional.<String>empty())
                .map(r -> new ForeignText(command, command.range(), "what \"" + r + "\" reads from a pipe")).stream();
    }

    // What is written into a file that no command of the script names may as well be a log.
    private Stream<ForeignText> written(SimpleCommand command) {
        boolean prints = command.programName().filter(PRINTERS::contains).isPresent();
        return WrittenFiles.redirected(command)
                .filter(f -> prints && isNamedElsewhere(f, command))
                .map(f -> new ForeignText(command, command.range(), "what reads the file " + f));
    }

    private boolean isNamedElsewhere(String file, SimpleCommand command) {
        return script.commands().stream()
                .filter(c -> c != command)
                .flatMap(c -> c.words().stream())
                .flatMap(w -> w.literal().stream())
                .anyMatch(w -> WrittenFiles.normal(w).equals(WrittenFiles.normal(file)));
    }

    /** The program that takes what a command prints as commands. */
    private Optional<String> readerBehind(SimpleCommand command) {
        return script.commands().stream()
                .filter(c -> c.range().start() > command.range().end())
                .filter(c -> c.context().isInSamePipelineAs(command.context()))
                .filter(ForeignTexts::readsCommands)
                .findFirst()
                .flatMap(SimpleCommand::programName);
    }

    private static boolean readsCommands(SimpleCommand command) {
        return new CommandStrings(command).readsStandardInput()
                || command.programName().filter(ForeignTexts::isReader).isPresent();
    }

    private static boolean isReader(String program) {
        return COMMAND_READERS.contains(program) || program.matches("python[0-9.]*");
    }

    private Optional<ForeignText> ofHereDocument(HereDocument document) {
        boolean readHere =
                script.nestedScripts().stream().anyMatch(n -> n.range().equals(document.body()));
        return readHere
                ? Optional.empty()
                : commandOf(document).flatMap(c -> reader(c).map(r -> new ForeignText(c, document.body(), r)));
    }

    private Optional<SimpleCommand> commandOf(HereDocument document) {
        return script.commands().stream()
                .filter(c -> c.redirections().stream().anyMatch(r -> r.range().equals(document.operator())))
                .findFirst();
    }

    // What is only printed starts nothing.
    private Optional<String> reader(SimpleCommand command) {
        String program = command.programName().orElse("a command");
        List<String> files = WrittenFiles.paths(command);
        if (!files.isEmpty()) {
            return Optional.of("what reads the file " + files.get(0));
        }
        return program.equals("cat")
                ? readerBehind(command).map(r -> "what \"" + r + "\" reads from a pipe")
                : Optional.of("what \"" + program + "\" makes of its here-document");
    }
}

package io.github.llmdtracing.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A command that makes the shell read what is not known: a file, or a text that is made of more than the script has. It may set any variable.
 *
 * @param command the command
 * @param texts the scripts in its words, also those that are refused
 * @param assigned the variables to which the script assigns
 */
record OpaqueSetting(SimpleCommand command, List<NestedScript> texts, Set<String> assigned) {
    /** What makes a virtual environment the one in use: it sets PATH and little else, and starts nothing (docs.python.org, venv). */
    private static final Pattern ACTIVATION = Pattern.compile("\"?[^\"]*/bin/activate\"?");

    /** What it may set; nothing where all that is read is known. */
    Optional<OtherSetting> setting() {
        CommandStrings strings = new CommandStrings(command);
        return strings.isInclude()
                ? include().map(f -> any(". " + f.raw()))
                : Optional.of(any("eval")).filter(e -> !strings.evaluated().isEmpty() && !isRead());
    }

    private OtherSetting any(String by) {
        return OtherSetting.ofAny(command.range(), command.context(), by);
    }

    /** The word that names a file of which nothing is known. */
    Optional<Word> include() {
        boolean known = texts.stream().anyMatch(t -> t.refusal().isEmpty());
        return command.arguments().stream()
                .limit(1)
                .filter(f -> new CommandStrings(command).isInclude() && !known)
                .filter(f -> !ACTIVATION.matcher(f.raw()).matches())
                .findFirst();
    }

    private boolean isRead() {
        return texts.stream()
                .allMatch(t -> t.refusal().isEmpty() && t.commands().stream().allMatch(this::isKnown));
    }

    private boolean isKnown(SimpleCommand read) {
        return read.words().stream().limit(1).allMatch(w -> isProgram(w) || isAssigned(w));
    }

    // What stands before an equals sign is the name of a variable.
    private static boolean isProgram(Word word) {
        return word.baseName().isPresent() && word.raw().indexOf('=') < 0;
    }

    private boolean isAssigned(Word word) {
        return word.singleParameter().filter(p -> assigned.contains(p.name())).isPresent();
    }
}

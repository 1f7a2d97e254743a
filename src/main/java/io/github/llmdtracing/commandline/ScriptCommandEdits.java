package io.github.llmdtracing.commandline;

import io.github.llmdtracing.shell.NewOption;
import io.github.llmdtracing.shell.OptionInsertion;
import io.github.llmdtracing.shell.OptionLayout;
import io.github.llmdtracing.shell.ScriptCommand;
import io.github.llmdtracing.shell.ShellSyntaxException;
import io.github.llmdtracing.shell.Word;
import io.github.llmdtracing.shell.WordRemoval;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.yaml.ScalarContent;
import io.github.llmdtracing.yaml.YamlChange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Changes the words of a command of a script within the scalar that holds the script.
 *
 * @param source the scalar
 * @param places where the script stands in the file
 * @param known the command
 * @param arguments what it is started with
 */
record ScriptCommandEdits(ScriptSource source, ScriptPlaces places, ScriptCommand known, ScriptArguments arguments) {
    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[\\w@%+=:,./-]+");

    Optional<YamlChange> append(List<CommandOption> options) {
        if (arguments.mayEndOptions() || known.mayEndEarly()) {
            return Optional.empty();
        }
        try {
            List<NewOption> words =
                    options.stream().map(o -> new ScriptOption(o).words()).toList();
            return change(new OptionInsertion(known.script(), known.command()).edits(words, layout()));
        } catch (ShellSyntaxException e) {
            return Optional.empty();
        }
    }

    private OptionLayout layout() {
        boolean lines = places.content().filter(ScalarContent::takesLines).isPresent();
        return lines ? OptionLayout.AS_COMMAND : OptionLayout.INLINE;
    }

    Optional<YamlChange> replace(Argument argument, String value) {
        return known.command().words().stream()
                .filter(w -> arguments.of(w).equals(argument) && mayBecome(w, value))
                .findFirst()
                .flatMap(w -> change(List.of(new TextEdit(w.range(), value))));
    }

    // A word that needed no quotes, or had some that the new one does not need.
    private static boolean mayBecome(Word word, String value) {
        boolean bare = word.literal().filter(word.raw()::equals).isPresent();
        return bare
                || word.literal().isPresent() && NEEDS_NO_QUOTES.matcher(value).matches();
    }

    Optional<YamlChange> remove(List<Argument> removed) {
        List<Word> words = known.command().words().stream()
                .filter(w -> removed.contains(arguments.of(w)))
                .toList();
        return words.size() == removed.size()
                ? new WordRemoval(known.script(), known.command()).edits(words).flatMap(this::change)
                : Optional.empty();
    }

    private Optional<YamlChange> change(List<TextEdit> onScript) {
        return YamlChange.EditScalar.of(source.place().file().text(), source.scalar(), onScript)
                .map(c -> c);
    }
}

package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextEdits;
import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Takes words out of a command, each with what separates it from the word before it: blanks, and a line that it had to itself. What is
 * left is read again and has to be all other words.
 *
 * @param script the script that holds the command
 * @param command the command
 */
public record WordRemoval(ShellScript script, SimpleCommand command) {
    private static final Pattern SEPARATOR = Pattern.compile("(?:\\\\+\\r?\\n|\\s)+");

    /** The edits of {@link ShellScript#text()}; none where something else stands between the words, or would change. */
    public Optional<List<TextEdit>> edits(List<Word> words) {
        return joining(words)
                .map(outer -> new WordRemoval(script, outer).edits(around(outer, words)))
                .orElseGet(() -> ownEdits(words));
    }

    // Words that eval joins with others are its own as well, with their quotes around them.
    private Optional<SimpleCommand> joining(List<Word> words) {
        return script.nestedScripts().stream()
                .filter(n -> n.commands().contains(command))
                .map(NestedScript::command)
                .filter(outer -> !words.isEmpty() && around(outer, words).size() == words.size())
                .findFirst();
    }

    private List<Word> around(SimpleCommand outer, List<Word> words) {
        return outer.words().stream().filter(o -> holdsOnly(o, words)).toList();
    }

    private boolean holdsOnly(Word outer, List<Word> words) {
        List<Word> within = command.words().stream()
                .filter(w -> outer.range().contains(w.range()))
                .toList();
        return !within.isEmpty() && words.containsAll(within);
    }

    private Optional<List<TextEdit>> ownEdits(List<Word> words) {
        List<TextEdit> edits = new ArrayList<>();
        for (Word word : words) {
            int index = command.words().indexOf(word);
            if (index < 1 || !isSeparated(index)) {
                return Optional.empty();
            }
            int from = command.words().get(index - 1).range().end();
            edits.add(TextEdit.delete(new TextRange(from, word.range().end())));
        }
        return isProved(edits, words) ? Optional.of(edits) : Optional.empty();
    }

    private boolean isSeparated(int index) {
        int from = command.words().get(index - 1).range().end();
        int to = command.words().get(index).range().start();
        return from < to && SEPARATOR.matcher(script.text().substring(from, to)).matches();
    }

    private static boolean sameCommands(List<List<Word>> left, List<SimpleCommand> after, List<TextEdit> edits) {
        return left.size() == after.size()
                && IntStream.range(0, left.size())
                        .allMatch(i -> sameWords(left.get(i), after.get(i).words(), edits));
    }

    // A word around the edits holds the nested script, whose own commands are among the others.
    private static boolean sameWords(List<Word> left, List<Word> after, List<TextEdit> edits) {
        return left.size() == after.size()
                && IntStream.range(0, left.size())
                        .allMatch(i ->
                                edits.stream().anyMatch(e -> left.get(i).range().contains(e.range()))
                                        || left.get(i).raw().equals(after.get(i).raw()));
    }

    // A word of eval is also one of the command that it makes.
    private static boolean isLeft(Word word, List<Word> gone) {
        return gone.stream().noneMatch(g -> g.range().contains(word.range()));
    }

    private boolean isProved(List<TextEdit> edits, List<Word> gone) {
        try {
            ShellScript after = ShellScript.parse(TextEdits.of(edits).applyTo(script.text()));
            List<List<Word>> left = script.commands().stream()
                    .map(c -> c.words().stream().filter(w -> isLeft(w, gone)).toList())
                    .toList();
            return sameCommands(left, after.commands(), edits);
        } catch (ShellSyntaxException e) {
            return false;
        }
    }
}

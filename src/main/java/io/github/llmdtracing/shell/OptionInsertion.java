package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts options behind the last word of one command, by a single insertion: nothing that stands there is replaced.
 *
 * @param script the script that holds the command
 * @param command the command, with at least one word
 */
public record OptionInsertion(ShellScript script, SimpleCommand command) {
    private static final Set<Quoting> WITHOUT_PLACE = Set.of(Quoting.UNQUOTED);

    /**
     * The edits of {@link ShellScript#text()}; none where there are no options.
     *
     * @throws ShellSyntaxException when the command stands in a nested script in such a way that nothing can be inserted
     */
    public List<TextEdit> edits(List<NewOption> options, OptionLayout layout) throws ShellSyntaxException {
        if (options.isEmpty()) {
            return List.of();
        }
        InsertionPlace place = command.place();
        requireWritable(place);
        String text = text(options, separator(layout), place);
        return List.of(TextEdit.insert(place.offset(), text));
    }

    private static void requireWritable(InsertionPlace place) throws ShellSyntaxException {
        if (place.quoting().stream().anyMatch(WITHOUT_PLACE::contains)) {
            throw new ShellSyntaxException(place.offset(), "no place for a word in an unquoted nested script");
        }
    }

    private String text(List<NewOption> options, String separator, InsertionPlace place) {
        StringBuilder added = new StringBuilder();
        options.forEach(o -> added.append(separator).append(o.spelling(place.quoting())));
        return added.append(touchesRedirection(place) ? " " : "").toString();
    }

    /** Whether a last word of digits would become the descriptor of a redirection. */
    private boolean touchesRedirection(InsertionPlace place) {
        boolean inside = place.offset() < script.text().length();
        return inside && "<>".indexOf(script.text().charAt(place.offset())) >= 0;
    }

    private String separator(OptionLayout layout) {
        return layout == OptionLayout.INLINE
                ? " "
                : continuation().map(c -> " " + c).orElse(" ");
    }

    /** The backslash, line end and indentation with which the command continues its last line before the place or behind it. */
    private Optional<String> continuation() {
        CommandGaps gaps = new CommandGaps(script.text(), command);
        return gaps.lastContinuation().or(gaps::continuationBehind);
    }
}

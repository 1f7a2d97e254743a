package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * A script in the words of a command: {@code eval "..."}, {@code bash -c '...'}, or in its here-document.
 *
 * @param command the command that reads it
 * @param range the words or the body that hold it, in the whole script
 * @param text what the inner shell reads; an expansion by the outer shell is the single character U+FFFC
 * @param commands its commands, with places in the whole script; they are among the commands of that too. None where it is refused
 * @param refusal why it cannot be read or mapped; then nothing in it may be edited
 */
public record NestedScript(
        SimpleCommand command, TextRange range, String text, List<SimpleCommand> commands, Optional<Refusal> refusal) {
    /** Copies the commands. */
    public NestedScript {
        commands = List.copyOf(commands);
    }

    /**
     * Why a nested script is left alone.
     *
     * @param offset the place in the whole script
     * @param reason a phrase without a full stop
     */
    public record Refusal(int offset, String reason) {}
}

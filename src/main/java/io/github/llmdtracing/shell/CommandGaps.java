package io.github.llmdtracing.shell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the words of a command in the script, and right behind its last one. */
record CommandGaps(String text, SimpleCommand command) {
    private static final Pattern CONTINUATION = Pattern.compile("\\\\\r?\n[ \t]*");
    private static final Pattern BEHIND = Pattern.compile("[ \t]*(\\\\\r?\n[ \t]*)");

    /** The last line continuation before the place of insertion, with the indentation behind it. */
    Optional<String> lastContinuation() {
        List<Word> words = command.words();
        int last = words.indexOf(command.lastOptionWord());
        for (int i = last; i > 0; i--) {
            Optional<String> found =
                    lastIn(words.get(i - 1).range().end(), words.get(i).range().start());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> lastIn(int from, int to) {
        Matcher matcher = CONTINUATION.matcher(text).region(from, Math.max(from, to));
        Optional<String> found = Optional.empty();
        while (matcher.find()) {
            found = Optional.of(matcher.group());
        }
        return found;
    }

    /** The line continuation right behind the place of insertion; where an empty line follows, indented by two more than its line. */
    Optional<String> continuationBehind() {
        int place = command.insertionPoint();
        Matcher matcher = BEHIND.matcher(text).region(place, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        boolean emptyLine = matcher.end() == text.length() || "\r\n".indexOf(text.charAt(matcher.end())) >= 0;
        String lineEnd = matcher.group(1).replaceFirst("[ \t]*$", "");
        return Optional.of(emptyLine ? lineEnd + indentation() + "  " : matcher.group(1));
    }

    /** The blanks before the line on which the command begins. */
    private String indentation() {
        int start = command.range().start();
        int line = start;
        while (line > 0 && text.charAt(line - 1) != '\n') {
            line--;
        }
        return text.substring(line, start).replaceFirst("[^ \t].*", "");
    }
}

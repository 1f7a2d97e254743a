package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.Enclosure.Kind;
import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * A here-document whose operator has been read and whose body begins behind the line.
 *
 * @param start where the operator stands in the text
 * @param delimiter the line that ends it
 * @param stripsTabs whether the operator is {@code <<-}
 * @param expanded whether the delimiter has no quotes
 * @param operator the redirection in the whole script
 * @param frame what stands around the command
 * @param receiver told of the body
 */
record PendingHereDocument(
        int start,
        String delimiter,
        boolean stripsTabs,
        boolean expanded,
        TextRange operator,
        Frame frame,
        Receiver receiver) {

    void read(Cursor in) throws ShellSyntaxException {
        int from = in.at;
        int to = findEnd(in);
        int behind = in.at;
        TextRange body = new TextRange(from, to);
        HereDocument document = new HereDocument(operator, in.text.range(body), delimiter, expanded);
        in.session.hereDocuments.add(document);
        List<WordPart> expansions = new ArrayList<>();
        if (expanded) {
            readExpansions(in, body, expansions);
        }
        receiver.receive(document, body, expansions);
        in.at = behind;
    }

    private int findEnd(Cursor in) throws ShellSyntaxException {
        boolean continued = false;
        while (!in.atEnd()) {
            int lineStart = in.at;
            String line = takeLine(in);
            if (!continued && isDelimiter(line)) {
                return lineStart;
            }
            continued = expanded && endsWithContinuation(line);
        }
        throw in.failure(start, "here-document without an end");
    }

    private static String takeLine(Cursor in) {
        int from = in.at;
        while (!in.atEnd() && in.lineEnd() == 0) {
            in.at++;
        }
        String line = in.between(from, in.at);
        in.at += in.lineEnd();
        return line;
    }

    private boolean isDelimiter(String line) {
        return (stripsTabs ? line.replaceFirst("^\t+", "") : line).equals(delimiter);
    }

    private static boolean endsWithContinuation(String line) {
        int at = line.length();
        while (at > 0 && line.charAt(at - 1) == '\\') {
            at--;
        }
        return (line.length() - at) % 2 == 1;
    }

    private void readExpansions(Cursor in, TextRange body, List<WordPart> found) throws ShellSyntaxException {
        in.at = body.start();
        Frame inner = frame.inner(Kind.HERE_DOCUMENT, in.outer(start));
        in.upTo(body.end(), () -> in.enclosed(inner, () -> found.addAll(new WordReader(in).hereDocumentBody())));
    }

    /** What wants to know a body. */
    @FunctionalInterface
    interface Receiver {
        /** Takes the document, its body as a range of the text that is read, and what the shell expands in it. */
        void receive(HereDocument document, TextRange body, List<WordPart> expansions);
    }
}

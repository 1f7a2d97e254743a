package io.github.llmdtracing.shell;

import java.util.List;
import java.util.Optional;

/** Reads redirections (POSIX XCU 2.7, and bash). */
final class RedirectionReader {
    /** Longer ones before their beginnings. */
    private static final List<String> OPERATORS =
            List.of("<<<", "<<-", "<<", "<&", "<>", "<", ">>", ">&", ">|", ">", "&>>", "&>");

    /** What a redirection may begin with. */
    private static final String FIRST = "<>&{0123456789";

    private final Cursor in;
    private final WordReader words;
    private final PendingHereDocument.Receiver receiver;

    RedirectionReader(Cursor in, PendingHereDocument.Receiver receiver) {
        this.in = in;
        this.receiver = receiver;
        this.words = new WordReader(in);
    }

    boolean startsHere() {
        return in.looksAtAny(FIRST) && operatorFollows();
    }

    private boolean operatorFollows() {
        int from = in.at;
        boolean numbered = skipDescriptor();
        boolean starts = operator().filter(o -> !numbered || !o.startsWith("&")).isPresent()
                && (numbered || !in.looksAt("<(") && !in.looksAt(">("));
        in.at = from;
        return starts;
    }

    private boolean skipDescriptor() {
        int from = in.at;
        boolean variable = in.take("{");
        while (variable ? ExpansionReader.isNameCharacter(in.peek()) : ExpansionReader.isDigit(in.peek())) {
            in.at++;
        }
        boolean closed = !variable || in.take("}");
        in.at = closed ? in.at : from;
        return in.at > from;
    }

    private Optional<String> operator() {
        return OPERATORS.stream().filter(in::looksAt).findFirst();
    }

    /** Reads the redirection that begins here. */
    Redirection read() throws ShellSyntaxException {
        int from = in.at;
        skipDescriptor();
        String operator = operator().orElseThrow();
        in.at += operator.length();
        in.skipBlanks();
        if (!words.startsHere()) {
            throw in.failure(from, "nothing behind '" + operator + "'");
        }
        Redirection redirection = new Redirection(in.range(from), operator, words.word());
        return finished(redirection, from);
    }

    private Redirection finished(Redirection read, int from) throws ShellSyntaxException {
        in.endToken();
        Redirection whole = new Redirection(in.range(from), read.operator(), read.target());
        if (read.operator().equals("<<") || read.operator().equals("<<-")) {
            hereDocument(whole, from);
        }
        return whole;
    }

    private void hereDocument(Redirection redirection, int from) throws ShellSyntaxException {
        Word target = redirection.target();
        String delimiter =
                target.literal().orElseThrow(() -> in.failure(from, "the delimiter of a here-document is not literal"));
        boolean stripsTabs = redirection.operator().equals("<<-");
        in.expectHereDocument(new PendingHereDocument(
                from, delimiter, stripsTabs, !target.isQuoted(), redirection.range(), in.frame, receiver));
    }
}

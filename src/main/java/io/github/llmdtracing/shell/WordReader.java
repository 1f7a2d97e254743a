package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.WordPart.DoubleQuoted;
import io.github.llmdtracing.shell.WordPart.OuterExpansion;
import io.github.llmdtracing.shell.WordPart.PatternGroup;
import io.github.llmdtracing.shell.WordPart.SingleQuoted;
import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads words (POSIX XCU 2.2, 2.3): quotes, escapes and the expansions between them. */
final class WordReader {
    private final Cursor in;
    private final ExpansionReader expansions;

    WordReader(Cursor in) {
        this.in = in;
        this.expansions = new ExpansionReader(in, this);
    }

    /** Whether a word begins here. */
    boolean startsHere() {
        return !in.atDelimiter() || startsProcessSubstitution();
    }

    private boolean startsProcessSubstitution() {
        return in.looksAt("<(") || in.looksAt(">(");
    }

    /** The word that begins here; an empty one where none does. */
    Word word() throws ShellSyntaxException {
        int from = in.at;
        PartCollector parts = new PartCollector(in);
        UnquotedShape shape = new UnquotedShape();
        while (startsHere()) {
            piece(parts, shape);
        }
        return new Word(in.text, new TextRange(from, in.at), parts.finish(), shape);
    }

    private void piece(PartCollector parts, UnquotedShape shape) throws ShellSyntaxException {
        Optional<WordPart> part = part(parts);
        if (part.isPresent()) {
            parts.add(part.get());
            shape.other();
        } else if (in.continuation() > 0) {
            parts.literal("", in.continuation());
        } else if (in.peek() == '\\') {
            escaped(parts);
            shape.other();
        } else {
            shape.plain(in.peek());
            parts.literal();
        }
    }

    // At the end, shells take it for a letter; whatever came behind it would not be the word that it seems.
    private void escaped(PartCollector parts) throws ShellSyntaxException {
        if (in.at + 1 >= in.end()) {
            throw in.failure(in.at, "a backslash is its last character");
        }
        parts.literal(String.valueOf(in.peek(1)), 2);
    }

    private Optional<WordPart> part(PartCollector before) throws ShellSyntaxException {
        if (!startsPart()) {
            return Optional.empty();
        }
        before.flush();
        if (in.atOuterExpansion()) {
            return Optional.of(outerExpansion());
        }
        return switch (in.peek()) {
            case '\'' -> Optional.of(singleQuoted());
            case '"' -> Optional.of(doubleQuoted(in.at));
            case '<', '>' -> Optional.of(expansions.processSubstitution());
            case '$', '`' -> expansions.expansion(false);
            default -> Optional.of(patternGroup());
        };
    }

    private boolean startsPart() {
        return in.looksAtAny("'\"$`") || startsProcessSubstitution() || startsPatternGroup() || in.atOuterExpansion();
    }

    private boolean startsPatternGroup() {
        return in.looksAtAny("?*+@!") && in.peek(1) == '(';
    }

    private WordPart outerExpansion() {
        int from = in.at++;
        return new OuterExpansion(in.range(from), in.text.outerExpansion(from).orElseThrow());
    }

    private WordPart singleQuoted() throws ShellSyntaxException {
        int from = in.at++;
        boolean expanded = false;
        while (in.peek() != '\'' || in.atEnd()) {
            requireMore(from, "unterminated single quote");
            expanded |= in.atOuterExpansion();
            in.at++;
        }
        in.at++;
        return expanded ? withOuterExpansions(from) : new SingleQuoted(in.range(from), in.between(from + 1, in.at - 1));
    }

    private WordPart withOuterExpansions(int from) {
        int behind = in.at;
        PartCollector parts = new PartCollector(in);
        in.at = from + 1;
        while (in.at < behind - 1) {
            literalOrOuterExpansion(parts);
        }
        parts.flush();
        in.at = behind;
        return new DoubleQuoted(in.range(from), parts.finish());
    }

    private void literalOrOuterExpansion(PartCollector parts) {
        if (in.atOuterExpansion()) {
            parts.flush();
            parts.add(outerExpansion());
        } else {
            parts.literal();
        }
    }

    /** What stands between double quotes, the opening one of which is here. */
    WordPart doubleQuoted(int from) throws ShellSyntaxException {
        in.at++;
        PartCollector parts = new PartCollector(in);
        while (in.peek() != '"' || in.atEnd()) {
            requireMore(from, "unterminated double quote");
            quotedPiece(parts);
        }
        parts.flush();
        in.at++;
        return new DoubleQuoted(in.range(from), parts.finish());
    }

    private void quotedPiece(PartCollector parts) throws ShellSyntaxException {
        if (in.continuation() > 0) {
            parts.literal("", in.continuation());
        } else if (in.peek() == '\\' && "$`\"\\".indexOf(in.peek(1)) >= 0 && in.at + 1 < in.end()) {
            parts.literal(String.valueOf(in.peek(1)), 2);
        } else if (in.looksAtAny("$`")) {
            quotedExpansion(parts);
        } else {
            literalOrOuterExpansion(parts);
        }
    }

    private void quotedExpansion(PartCollector parts) throws ShellSyntaxException {
        if (!expansions.startsExpansion(true)) {
            parts.literal();
            return;
        }
        parts.flush();
        parts.add(expansions.expansion(true).orElseThrow());
    }

    /** Reads the expansions of a here-document up to the end of the text. */
    List<WordPart> hereDocumentBody() throws ShellSyntaxException {
        List<WordPart> found = new ArrayList<>();
        while (!in.atEnd()) {
            if (in.peek() == '\\' && in.at + 1 < in.end()) {
                in.at += 2;
            } else if (in.looksAtAny("$`") && expansions.startsExpansion(true)) {
                found.add(expansions.expansion(true).orElseThrow());
            } else {
                in.at++;
            }
        }
        return found;
    }

    /** Reads up to and over the bracket that closes the one already read; quotes and expansions are whole. */
    void bracketed(char open, char close) throws ShellSyntaxException {
        int from = in.at;
        PartCollector ignored = new PartCollector(in);
        UnquotedShape shape = new UnquotedShape();
        for (int inside = 1; inside > 0; ) {
            requireMore(from, "'" + close + "' is missing");
            inside += in.peek() == open ? 1 : in.peek() == close ? -1 : 0;
            if (inside > 0) {
                piece(ignored, shape);
            }
        }
        in.at++;
    }

    private WordPart patternGroup() throws ShellSyntaxException {
        int from = in.at;
        in.at += 2;
        in.nested(() -> bracketed('(', ')'));
        return new PatternGroup(in.range(from));
    }

    private void requireMore(int from, String problem) throws ShellSyntaxException {
        if (in.atEnd()) {
            throw in.failure(from, problem);
        }
    }
}

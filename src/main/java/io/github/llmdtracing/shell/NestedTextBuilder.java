package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.Enclosure.Kind;
import io.github.llmdtracing.shell.RescannedVariables.Brought;
import io.github.llmdtracing.shell.WordPart.AnsiQuoted;
import io.github.llmdtracing.shell.WordPart.DoubleQuoted;
import io.github.llmdtracing.shell.WordPart.Literal;
import io.github.llmdtracing.shell.WordPart.ParameterExpansion;
import io.github.llmdtracing.shell.WordPart.SingleQuoted;
import io.github.llmdtracing.text.TextRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decodes words as the shell around a nested script does, and remembers where each character came from. */
final class NestedTextBuilder {
    private final NestedText text;
    private final RescannedVariables variables;

    NestedTextBuilder(NestedText text, RescannedVariables variables) {
        this.text = text;
        this.variables = variables;
    }

    /** Adds words, with a blank between each two. */
    void addAll(List<Word> words, Kind kind) throws ShellSyntaxException {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (i > 0) {
                int behind = words.get(i - 1).local().end();
                text.add(' ', behind, behind, Quoting.UNQUOTED);
            }
            requireReadable(word, kind);
            Decoder decoder = new Decoder(word.text(), word.local(), word.parts());
            decoder.decode();
            if (kind == Kind.EVAL && !decoder.endsAssigned && !holdsCommandText(word)) {
                text.endWord(word.local().end());
            }
        }
    }

    /** Adds the body of a here-document; tabs before its lines that {@code <<-} takes away do no harm to a script. */
    void addBody(ScriptText around, TextRange body, boolean expanded, List<WordPart> expansions)
            throws ShellSyntaxException {
        Decoder decoder = new Decoder(around, body, expansions);
        if (expanded) {
            decoder.hereDocument();
        } else {
            decoder.verbatim();
        }
    }

    /** Whether the word ends in quotes with several words in them, so that more of these belong inside. */
    private static boolean holdsCommandText(Word word) {
        String raw = word.raw();
        char last = raw.isEmpty() ? ' ' : raw.charAt(raw.length() - 1);
        int open = raw.lastIndexOf(last, raw.length() - 2);
        return (last == '"' || last == '\'') && raw.substring(Math.max(open, 0)).matches("(?s).*[ \t\n].*");
    }

    private void requireReadable(Word word, Kind kind) throws ShellSyntaxException {
        int at = word.range().start();
        if (word.isRewritten()) {
            throw new ShellSyntaxException(at, "a nested script in which braces or a tilde are expanded");
        }
        for (WordPart part : word.parts()) {
            requireReadable(part, kind);
        }
    }

    private static void requireReadable(WordPart part, Kind kind) throws ShellSyntaxException {
        int at = part.range().start();
        if (part instanceof AnsiQuoted) {
            throw new ShellSyntaxException(at, "a nested script in $'...'");
        }
        if (part instanceof Literal literal && literal.value().matches("(?s).*\\s.*")) {
            throw new ShellSyntaxException(at, "a nested script with blanks escaped by backslashes");
        }
        if (kind == Kind.COMMAND_STRING && splits(part)) {
            throw new ShellSyntaxException(at, "a nested script that \"$@\" or an array splits");
        }
        if (part instanceof DoubleQuoted quoted) {
            for (WordPart inner : quoted.parts()) {
                requireReadable(inner instanceof Literal ? new SingleQuoted(inner.range(), "") : inner, kind);
            }
        }
    }

    private static boolean splits(WordPart part) {
        return part instanceof ParameterExpansion p
                && (p.name().equals("@") || p.subscript().filter("@"::equals).isPresent());
    }

    /** Goes through the raw text of one word. */
    private final class Decoder {
        private final ScriptText around;
        private final String raw;
        private final int end;
        private final Map<Integer, WordPart> expansions = new HashMap<>();
        private final boolean joined;
        private int at;
        private boolean endsAssigned;
        /** What an assignment repeats of the variable itself. */
        private TextRange left = TextRange.at(0);

        Decoder(ScriptText around, TextRange local, List<WordPart> parts) {
            this(around, local, parts, false);
        }

        Decoder(ScriptText around, TextRange local, List<WordPart> parts, boolean joined) {
            this.joined = joined;
            this.around = around;
            raw = around.chars();
            at = local.start();
            end = local.end();
            collect(parts);
        }

        private void collect(List<WordPart> parts) {
            for (WordPart part : parts) {
                if (part instanceof DoubleQuoted quoted) {
                    collect(quoted.parts());
                } else if (!(part instanceof Literal) && !(part instanceof SingleQuoted)) {
                    expansions.put(part.range().start(), part);
                }
            }
        }

        void decode() throws ShellSyntaxException {
            while (at < end) {
                char c = raw.charAt(at);
                if (c == '\'') {
                    singleQuoted();
                } else if (c == '"') {
                    doubleQuoted();
                } else if (c != '$' || at + 1 >= end || raw.charAt(at + 1) != '"') {
                    character(Quoting.UNQUOTED, "");
                } else {
                    at++;
                }
            }
        }

        void verbatim() {
            while (at < end) {
                text.add(raw.charAt(at), at, at + 1, Quoting.VERBATIM);
                at++;
            }
        }

        void hereDocument() throws ShellSyntaxException {
            while (at < end) {
                character(Quoting.HERE_DOCUMENT, "$`\\");
            }
        }

        private void singleQuoted() throws ShellSyntaxException {
            at++;
            while (raw.charAt(at) != '\'') {
                if (!expansion(Quoting.SINGLE)) {
                    add(raw.charAt(at), at, at + 1, Quoting.SINGLE);
                    at++;
                }
            }
            at++;
        }

        private void doubleQuoted() throws ShellSyntaxException {
            at++;
            while (raw.charAt(at) != '"') {
                character(Quoting.DOUBLE, "$`\"\\");
            }
            at++;
        }

        /** Takes one character; before those in {@code escapable}, or before any where that is empty, a backslash quotes. */
        private void character(Quoting how, String escapable) throws ShellSyntaxException {
            if (expansion(how)) {
                return;
            }
            int from = at;
            int continued = continuation();
            if (continued > 0) {
                at += continued;
                return;
            }
            boolean escape = raw.charAt(at) == '\\'
                    && at + 1 < end
                    && (escapable.isEmpty() || escapable.indexOf(raw.charAt(at + 1)) >= 0);
            at += escape ? 2 : 1;
            add(raw.charAt(at - 1), from, at, how);
        }

        // Where words are split, a line end is but a blank between two of them.
        private void add(char c, int start, int end, Quoting how) {
            text.add(joined && (c == '\n' || c == '\r') ? ' ' : c, start, end, how);
            endsAssigned = false;
        }

        private int continuation() {
            if (raw.startsWith("\\\n", at)) {
                return 2;
            }
            return raw.startsWith("\\\r\n", at) ? 3 : 0;
        }

        private boolean expansion(Quoting how) throws ShellSyntaxException {
            WordPart expansion = expansions.isEmpty() ? null : expansions.get(around.outerStart(at));
            if (expansion == null) {
                return false;
            }
            int from = at;
            while (at < end && around.outerStart(at) < expansion.range().end()) {
                at++;
            }
            if (expansion.range().equals(left)) {
                return true;
            }
            Optional<Brought> brought = variables.at(expansion);
            endsAssigned = brought.isPresent();
            if (brought.isPresent()) {
                bring(expansion, brought.get(), how == Quoting.UNQUOTED || joined);
            } else {
                text.addExpansion(expansion, from, at, how);
            }
            return true;
        }

        private void bring(WordPart expansion, Brought brought, boolean splits) throws ShellSyntaxException {
            int before = text.chars().length();
            for (Assignment assignment : brought.values()) {
                for (Word value : assignment.written()) {
                    requireReadable(value, Kind.EVAL);
                    new Decoder(value.text(), value.local(), value.parts(), splits)
                            .without(assignment.itself())
                            .decode();
                }
            }
            if (!brought.certain()) {
                throw new ShellSyntaxException(
                        expansion.range().start(), "a variable may bring more than words of the command");
            }
            text.endAssigned(text.chars().length() - before);
        }

        private Decoder without(Optional<WordPart> part) {
            part.ifPresent(p -> left = p.range());
            return this;
        }
    }
}

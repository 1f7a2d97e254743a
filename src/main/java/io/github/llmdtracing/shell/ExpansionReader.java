package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.Enclosure.Kind;
import io.github.llmdtracing.shell.WordPart.AnsiQuoted;
import io.github.llmdtracing.shell.WordPart.Arithmetic;
import io.github.llmdtracing.shell.WordPart.CommandSubstitution;
import io.github.llmdtracing.shell.WordPart.ParameterExpansion;
import io.github.llmdtracing.shell.WordPart.ProcessSubstitution;
import java.util.Optional;

/** Reads what begins with a dollar or a backquote (POSIX XCU 2.6, and bash). */
final class ExpansionReader {
    private static final String SPECIAL = "@*#?-$!";

    private final Cursor in;
    private final WordReader words;

    ExpansionReader(Cursor in, WordReader words) {
        this.in = in;
        this.words = words;
    }

    /** Whether the dollar or backquote here is more than a character. */
    boolean startsExpansion(boolean quoted) {
        char second = in.peek(1);
        return in.peek() == '`'
                || "({[".indexOf(second) >= 0
                || !quoted && "'\"".indexOf(second) >= 0
                || SPECIAL.indexOf(second) >= 0
                || isNameCharacter(second);
    }

    /**
     * The expansion that begins here; nothing, and nothing read, where a dollar stands for itself.
     *
     * @param quoted whether it stands in double quotes
     */
    Optional<WordPart> expansion(boolean quoted) throws ShellSyntaxException {
        return startsExpansion(quoted) ? Optional.of(known(quoted)) : Optional.empty();
    }

    private WordPart known(boolean quoted) throws ShellSyntaxException {
        if (in.peek() == '`') {
            return new BackquoteReader(in).read(quoted);
        }
        return switch (in.peek(1)) {
            case '(' -> parenthesised();
            case '{' -> braced(quoted);
            case '[' -> bracketed();
            case '\'' -> ansiQuoted();
            case '"' -> words.doubleQuoted(in.at++);
            default -> parameter();
        };
    }

    private WordPart parameter() {
        int from = in.at++;
        String name = SPECIAL.indexOf(in.peek()) >= 0 || isDigit(in.peek()) ? String.valueOf(in.next()) : name();
        return new ParameterExpansion(in.range(from), name, Optional.empty(), true);
    }

    /** Reads the longest name here (POSIX XBD 3.216), or digits. */
    private String name() {
        int from = in.at;
        boolean digits = isDigit(in.peek());
        while (digits ? isDigit(in.peek()) : isNameCharacter(in.peek())) {
            in.at++;
        }
        return in.between(from, in.at);
    }

    private WordPart parenthesised() throws ShellSyntaxException {
        int from = in.at;
        int close = in.peek(2) == '(' ? ArithmeticEnd.find(in, in.at + 3) : -1;
        return close < 0 ? commandSubstitution() : arithmetic(from, from + 3, close);
    }

    /** Reads arithmetic between two offsets and the two parentheses behind it. */
    Arithmetic arithmetic(int from, int contents, int close) throws ShellSyntaxException {
        in.at = contents;
        in.nested(() -> in.upTo(close, this::arithmeticContents));
        in.at = close + 2;
        return new Arithmetic(in.range(from));
    }

    private void arithmeticContents() throws ShellSyntaxException {
        while (!in.atEnd()) {
            if (in.peek() == '\\' && in.at + 1 < in.end()) {
                in.at += 2;
            } else if (!in.looksAtAny("$`") || expansion(true).isEmpty()) {
                in.at++;
            }
        }
    }

    private WordPart bracketed() throws ShellSyntaxException {
        int from = in.at;
        in.at += 2;
        in.nested(() -> words.bracketed('[', ']'));
        return new Arithmetic(in.range(from));
    }

    private WordPart commandSubstitution() throws ShellSyntaxException {
        int from = in.at;
        int before = in.session.commands.size();
        in.at += 2;
        commands(Kind.COMMAND_SUBSTITUTION, from);
        return new CommandSubstitution(in.range(from), false, ProgramLookup.program(in, before, from));
    }

    /** {@code <(...)} or {@code >(...)}. */
    WordPart processSubstitution() throws ShellSyntaxException {
        int from = in.at;
        in.at += 2;
        commands(Kind.PROCESS_SUBSTITUTION, from);
        return new ProcessSubstitution(in.range(from));
    }

    private void commands(Kind kind, int from) throws ShellSyntaxException {
        in.substituted(in.frame.inner(kind, in.outer(from)), () -> {
            CommandReader reader = new CommandReader(in);
            reader.list();
            reader.close(")", from);
        });
    }

    private WordPart braced(boolean quoted) throws ShellSyntaxException {
        int from = in.at;
        in.at += 2;
        boolean changed =
                in.looksAtAny("#!") && (isNameCharacter(in.peek(1)) || in.peek(1) == '@' || in.peek(1) == '*');
        in.at += changed ? 1 : 0;
        String name = bracedName(from);
        Optional<String> subscript = subscript();
        boolean plain = in.peek() == '}' && !changed;
        in.nested(() -> operation(from, name, quoted));
        return new ParameterExpansion(in.range(from), name, subscript, plain);
    }

    private String bracedName(int from) throws ShellSyntaxException {
        if (isNameCharacter(in.peek())) {
            return name();
        }
        if (!in.looksAtAny(SPECIAL)) {
            throw in.failure(from, "no parameter name behind '${'");
        }
        return String.valueOf(in.next());
    }

    private Optional<String> subscript() throws ShellSyntaxException {
        if (in.peek() != '[') {
            return Optional.empty();
        }
        int from = ++in.at;
        in.nested(() -> words.bracketed('[', ']'));
        return Optional.of(in.between(from, in.at - 1));
    }

    private void operation(int from, String name, boolean quoted) throws ShellSyntaxException {
        char operator = in.peek();
        if (":-=?+#%/^,@}".indexOf(operator) < 0 || in.atEnd()) {
            throw in.failure(from, "'${' without an end");
        }
        if (in.looksAt("=") || in.looksAt(":=")) {
            in.session.otherSettings.add(
                    OtherSetting.of(name, in.range(from), new CommandContext(in.frame), "${" + name + in.peek()));
        }
        boolean quotesCount = !quoted || "#%/^,".indexOf(operator) >= 0;
        while (in.peek() != '}' || in.atEnd()) {
            requireMore(from, "'${' without an end");
            operand(quotesCount, quoted);
        }
        in.at++;
    }

    private void operand(boolean quotesCount, boolean quoted) throws ShellSyntaxException {
        if (in.peek() == '\\' && in.at + 1 < in.end()) {
            in.at += 2;
        } else if (in.peek() == '\'') {
            singleQuote(quotesCount);
        } else if (in.peek() == '"') {
            in.nested(() -> words.doubleQuoted(in.at));
        } else if (!in.looksAtAny("$`") || expansion(quoted).isEmpty()) {
            in.at++;
        }
    }

    /**
     * Shells differ on whether a single quote quotes in <code>"${x:-'...'}"</code>; it does not matter where nothing between the
     * two could end anything.
     */
    private void singleQuote(boolean quotesCount) throws ShellSyntaxException {
        int from = in.at++;
        while (in.peek() != '\'' || in.atEnd()) {
            requireMore(from, "unterminated single quote");
            if (!quotesCount && in.looksAtAny("}\"$`\\")) {
                throw in.failure(from, "a single quote that shells read differently inside \"${}\"");
            }
            in.at++;
        }
        in.at++;
    }

    private WordPart ansiQuoted() throws ShellSyntaxException {
        int from = in.at;
        in.at += 2;
        StringBuilder value = new StringBuilder();
        while (in.peek() != '\'' || in.atEnd()) {
            requireMore(from, "unterminated single quote");
            new AnsiEscape(in).appendTo(value);
        }
        in.at++;
        return new AnsiQuoted(in.range(from), value.toString());
    }

    private void requireMore(int from, String problem) throws ShellSyntaxException {
        if (in.atEnd()) {
            throw in.failure(from, problem);
        }
    }

    static boolean isNameCharacter(char c) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

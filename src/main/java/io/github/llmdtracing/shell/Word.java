package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.WordPart.AnsiQuoted;
import io.github.llmdtracing.shell.WordPart.CommandSubstitution;
import io.github.llmdtracing.shell.WordPart.DoubleQuoted;
import io.github.llmdtracing.shell.WordPart.Literal;
import io.github.llmdtracing.shell.WordPart.OuterExpansion;
import io.github.llmdtracing.shell.WordPart.ParameterExpansion;
import io.github.llmdtracing.shell.WordPart.SingleQuoted;
import io.github.llmdtracing.text.TextRange;
import java.util.List;
import java.util.Optional;

/** One word of a script (POSIX XCU 2.3), as it is written. */
public final class Word {
    private final ScriptText text;
    private final TextRange local;
    private final List<WordPart> parts;
    private final boolean pattern;
    private final boolean rewritten;

    Word(ScriptText text, TextRange local, List<WordPart> parts, UnquotedShape shape) {
        this.text = text;
        this.local = local;
        this.parts = List.copyOf(parts);
        this.pattern = shape.isPattern();
        this.rewritten = shape.isBraceExpansion() || shape.startsWithTilde();
    }

    /** The characters of the word in the whole script. */
    public TextRange range() {
        return text.range(local);
    }

    /** The word as the shell that splits it reads it: in a nested script, without the quoting of the outer shell. */
    public String raw() {
        return local.of(text.chars());
    }

    /** Whether the shell around a nested script expands something in the word. */
    public boolean expandsAround() {
        return raw().indexOf(NestedText.EXPANSION) >= 0;
    }

    /** What the word is made of; empty only for an empty value of an assignment. */
    public List<WordPart> parts() {
        return parts;
    }

    /**
     * The value after quote removal, where no expansion changes it. An unquoted pattern counts as its own text, because that is
     * what stays when no file matches; see {@link #isPattern()}.
     */
    public Optional<String> literal() {
        if (rewritten) {
            return Optional.empty();
        }
        String prefix = literalPrefix();
        return isAllLiteral(parts) ? Optional.of(prefix) : Optional.empty();
    }

    /** The last part of the path that the value is, which may be known where its directory is not; nothing where it is not known. */
    public Optional<String> baseName() {
        return literal().map(PrefixCommands::baseName).or(this::lookedUp).or(() -> pathEnd(parts));
    }

    /** The program for whose path the word looks, as {@code "$(command -v vllm)"}; nothing where it is any other word. */
    public Optional<String> lookedUp() {
        return parts.size() == 1 ? lookedUp(parts.get(0)) : Optional.empty();
    }

    private static Optional<String> lookedUp(WordPart part) {
        if (part instanceof DoubleQuoted quoted && quoted.parts().size() == 1) {
            return lookedUp(quoted.parts().get(0));
        }
        return part instanceof CommandSubstitution substitution ? substitution.program() : Optional.empty();
    }

    private Optional<String> pathEnd(List<WordPart> among) {
        WordPart last = among.isEmpty() ? new Literal(local, "") : among.get(among.size() - 1);
        return last instanceof DoubleQuoted quoted
                ? pathEnd(quoted.parts())
                : valueOf(last).filter(v -> !rewritten && v.indexOf('/') >= 0).map(PrefixCommands::baseName);
    }

    /** Whether {@link #literal()} is {@code value}. */
    public boolean is(String value) {
        return literal().filter(value::equals).isPresent();
    }

    /** The value of the parts before the first expansion: {@code --port=} of {@code --port=$PORT}. */
    public String literalPrefix() {
        StringBuilder prefix = new StringBuilder();
        if (!rewritten) {
            appendPrefix(parts, prefix);
        }
        return prefix.toString();
    }

    private static boolean appendPrefix(List<WordPart> parts, StringBuilder prefix) {
        for (WordPart part : parts) {
            Optional<String> value = valueOf(part);
            if (value.isPresent()) {
                prefix.append(value.get());
            } else if (!(part instanceof DoubleQuoted quoted) || !appendPrefix(quoted.parts(), prefix)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllLiteral(List<WordPart> parts) {
        return parts.stream()
                .allMatch(part -> part instanceof DoubleQuoted quoted
                        ? isAllLiteral(quoted.parts())
                        : valueOf(part).isPresent());
    }

    private static Optional<String> valueOf(WordPart part) {
        if (part instanceof Literal literal) {
            return Optional.of(literal.value());
        }
        if (part instanceof SingleQuoted quoted) {
            return Optional.of(quoted.value());
        }
        return part instanceof AnsiQuoted quoted ? Optional.of(quoted.value()) : Optional.empty();
    }

    /** Whether unquoted pattern characters stand in the word, so that matching files may replace it. */
    public boolean isPattern() {
        return pattern;
    }

    /** Whether brace or tilde expansion changes the word, so that its value is not known. */
    public boolean isRewritten() {
        return rewritten;
    }

    /** The parameter that the whole word is, in double quotes or not: {@code $X}, {@code "${X}"}, {@code "$@"}. */
    public Optional<ParameterExpansion> singleParameter() {
        return parts.size() == 1 ? parameterOf(parts.get(0)) : Optional.empty();
    }

    private static Optional<ParameterExpansion> parameterOf(WordPart part) {
        if (part instanceof DoubleQuoted quoted && quoted.parts().size() == 1) {
            return parameterOf(quoted.parts().get(0));
        }
        if (part instanceof OuterExpansion outer) {
            return parameterOf(outer.expansion());
        }
        return part instanceof ParameterExpansion parameter && parameter.plain()
                ? Optional.of(parameter)
                : Optional.empty();
    }

    /** Whether any character is quoted in any way. */
    public boolean isQuoted() {
        return raw().chars().anyMatch(c -> c == '\\' || c == '\'' || c == '"');
    }

    ScriptText text() {
        return text;
    }

    TextRange local() {
        return local;
    }

    @Override
    public String toString() {
        return raw();
    }
}

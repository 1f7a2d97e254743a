package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextRange;
import java.util.List;
import java.util.Optional;

/** A piece of a word (POSIX XCU 2.2 and 2.6). Ranges are those of the whole script, quotes and braces included. */
public sealed interface WordPart {
    /** The characters of the part. */
    TextRange range();

    /**
     * Unquoted characters, or the plain characters between double quotes.
     *
     * @param value without the backslashes that quote
     */
    record Literal(TextRange range, String value) implements WordPart {}

    /** {@code '...'}. */
    record SingleQuoted(TextRange range, String value) implements WordPart {}

    /**
     * {@code $'...'} of bash.
     *
     * @param value with its escapes decoded
     */
    record AnsiQuoted(TextRange range, String value) implements WordPart {}

    /**
     * {@code "..."} or {@code $"..."}; also single quotes in a nested script in which the outer shell expands something.
     *
     * @param parts what stands between the quotes
     */
    record DoubleQuoted(TextRange range, List<WordPart> parts) implements WordPart {
        /** Copies the parts. */
        public DoubleQuoted {
            parts = List.copyOf(parts);
        }
    }

    /**
     * {@code $X}, {@code ${X}}, {@code ${X[@]}}, {@code ${X:-word}}.
     *
     * @param name the parameter: a name, digits, or one of {@code @*#?-$!}
     * @param subscript what stands in brackets behind the name
     * @param plain whether nothing is done to the value: no operator, length or indirection
     */
    record ParameterExpansion(TextRange range, String name, Optional<String> subscript, boolean plain)
            implements WordPart {
        /** Whether it gives a word for each element: {@code $@}, {@code $*}, {@code ${X[@]}}, {@code ${X[*]}}. */
        public boolean givesAllElements() {
            return name.equals("@")
                    || name.equals("*")
                    || subscript.filter(s -> s.equals("@") || s.equals("*")).isPresent();
        }

        /** The parameter as it is written between braces: {@code ARGS}, {@code ARGS[@]}, {@code @}. */
        public String spelling() {
            return name + subscript.map(s -> "[" + s + "]").orElse("");
        }
    }

    /**
     * {@code $(...)} or backquotes; its commands are among those of the script.
     *
     * @param program the program for whose path it looks, as in {@code $(command -v vllm)}
     */
    record CommandSubstitution(TextRange range, boolean backquoted, Optional<String> program) implements WordPart {}

    /** {@code <(...)} or {@code >(...)}. */
    record ProcessSubstitution(TextRange range) implements WordPart {}

    /** {@code $((...))} or {@code $[...]}. */
    record Arithmetic(TextRange range) implements WordPart {}

    /** A pattern group of bash: {@code @(a|b)}. */
    record PatternGroup(TextRange range) implements WordPart {}

    /** The elements of an array assignment that is an argument, as in {@code declare -a A=(x y)}. */
    record ArrayElements(TextRange range, List<Word> elements) implements WordPart {
        /** Copies the elements. */
        public ArrayElements {
            elements = List.copyOf(elements);
        }
    }

    /** An expansion that the shell around a nested script makes before the script is read. */
    record OuterExpansion(TextRange range, WordPart expansion) implements WordPart {}
}

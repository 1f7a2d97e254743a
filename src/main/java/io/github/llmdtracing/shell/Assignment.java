package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.WordPart.DoubleQuoted;
import io.github.llmdtracing.shell.WordPart.ParameterExpansion;
import io.github.llmdtracing.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A variable assignment: before the words of a command, alone, or as an argument of {@code export}, {@code declare} and their kin.
 *
 * @param range from the name to the end of the value
 * @param name the variable
 * @param subscript of {@code name[subscript]=value}
 * @param appends whether it is {@code +=}
 * @param value the value, possibly empty; nothing where it is an array
 * @param elements the elements of {@code ( ... )}
 * @param elementsRange the parentheses and what is between them, where it is an array
 * @param context where it stands
 */
public record Assignment(
        TextRange range,
        String name,
        Optional<String> subscript,
        boolean appends,
        Optional<Word> value,
        List<Word> elements,
        Optional<TextRange> elementsRange,
        CommandContext context) {
    /** Copies the elements. */
    public Assignment {
        elements = List.copyOf(elements);
    }

    /** Whether it keeps what the variable has: {@code X+=b}, <code>X="$X b"</code>, <code>X=("${X[@]}" b)</code>. */
    public boolean extendsItself() {
        return appends || itself().isPresent();
    }

    /** The same to another variable. */
    Assignment of(String variable) {
        return new Assignment(range, variable, subscript, appends, value, elements, elementsRange, context);
    }

    /** The words of the value, or of the list. */
    List<Word> written() {
        return isArray() ? elements : value.stream().toList();
    }

    /** The variable itself at the beginning of its new value. */
    Optional<WordPart> itself() {
        return written().stream()
                .limit(1)
                .flatMap(w -> w.parts().stream().limit(1))
                .flatMap(p -> p instanceof DoubleQuoted quoted
                        ? quoted.parts().stream().limit(1)
                        : Stream.of(p))
                .filter(p -> p instanceof ParameterExpansion parameter
                        && parameter.plain()
                        && parameter.name().equals(name)
                        && parameter.givesAllElements() == isArray())
                .findFirst();
    }

    /** Whether the value is a list in parentheses. */
    public boolean isArray() {
        return elementsRange.isPresent();
    }
}

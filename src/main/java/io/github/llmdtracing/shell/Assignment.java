package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextRange;
import java.util.List;
import java.util.Optional;

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

    /** Whether the value is a list in parentheses. */
    public boolean isArray() {
        return elementsRange.isPresent();
    }
}

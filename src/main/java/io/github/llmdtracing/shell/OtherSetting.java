package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextRange;
import java.util.List;

/**
 * Something other than an assignment that may give variables a value: a loop, {@code read}, <code>${X:=word}</code>, a file that is read.
 *
 * @param range where it stands
 * @param start what the name of the variable begins with
 * @param whole whether that is the whole name
 * @param values what the variable may be given, as far as that stands there
 * @param context where it stands
 * @param by what sets it, as people name it
 */
record OtherSetting(
        TextRange range, String start, boolean whole, List<Word> values, CommandContext context, String by) {
    OtherSetting {
        values = List.copyOf(values);
    }

    /** One that sets a variable of known name. */
    static OtherSetting of(String name, TextRange range, CommandContext context, String by) {
        return new OtherSetting(range, name, true, List.of(), context, by);
    }

    /** One that may set any variable. */
    static OtherSetting ofAny(TextRange range, CommandContext context, String by) {
        return new OtherSetting(range, "", false, List.of(), context, by);
    }

    /** The same of another variable. */
    OtherSetting of(String name) {
        return new OtherSetting(range, name, true, values, context, by);
    }

    /** Whether it may be this variable that is set. */
    boolean maySet(String name) {
        return whole ? name.equals(start) : name.startsWith(start);
    }

    /**
     * Where it happens.
     *
     * @param setting what
     * @param range the place: its own, or that of a call of the function in which it stands
     * @param context what is around that
     * @param called whether that function is called anywhere
     */
    record Occurrence(OtherSetting setting, TextRange range, CommandContext context, boolean called) {
        /** Whether it is this occurrence that counts for a place: within the function its own, elsewhere that of the calls. */
        boolean concerns(CommandContext place) {
            boolean own = context.equals(setting.context());
            return !called || own != setting.context().isInOtherFunctionThan(place);
        }
    }
}

package io.github.llmdtracing.commandline;

import io.github.llmdtracing.shell.NewOption;
import io.github.llmdtracing.shell.NewWord;

/**
 * An option as it is written into a script.
 *
 * @param option the option
 */
record ScriptOption(CommandOption option) {
    /** Its words, quoted where that is needed. */
    NewOption words() {
        if (option.value().isEmpty()) {
            return NewOption.literal(option.name());
        }
        CommandOption.Value value = option.value().get();
        NewWord name = NewWord.literal(option.name() + "=");
        NewWord withVariable = value.variable().map(name::andParameter).orElse(name);
        return NewOption.of(value.text().isEmpty() ? withVariable : withVariable.andText(value.text()));
    }
}

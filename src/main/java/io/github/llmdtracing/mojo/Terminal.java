package io.github.llmdtracing.mojo;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Whether somebody looks at what is printed. */
final class Terminal {
    private Terminal() {}

    // Up to JDK 21 there is a console only on a terminal, from 22 on always, and it can be asked.
    @SuppressWarnings("SystemConsoleNull")
    static boolean isThere() {
        return isTerminal(System.console());
    }

    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}

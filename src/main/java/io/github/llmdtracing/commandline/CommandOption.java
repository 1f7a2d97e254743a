package io.github.llmdtracing.commandline;

import java.util.Optional;

/**
 * An option that is to be put in; always one word, so that it can stand behind any other.
 *
 * @param name as {@code --otlp-traces-endpoint}
 * @param value what follows the equals sign; none for a bare option
 */
public record CommandOption(String name, Optional<Value> value) {
    /**
     * The value of an option: {@code variable}, if any, followed by {@code text}.
     *
     * @param variable an environment variable of the container that is expanded where the option stands
     * @param text literal text
     */
    public record Value(Optional<String> variable, String text) {}

    /** An option without a value. */
    public static CommandOption bare(String name) {
        return new CommandOption(name, Optional.empty());
    }

    /** An option with a literal value. */
    public static CommandOption of(String name, String value) {
        return new CommandOption(name, Optional.of(new Value(Optional.empty(), value)));
    }

    /** An option whose value is that of a variable, followed by {@code suffix}. */
    public static CommandOption ofVariable(String name, String variable, String suffix) {
        return new CommandOption(name, Optional.of(new Value(Optional.of(variable), suffix)));
    }

    /** As it stands in a container's argument list, where Kubernetes expands {@code $(VARIABLE)}. */
    public String asArgument() {
        return name
                + value.map(v -> "=" + v.variable().map(n -> "$(" + n + ")").orElse("") + v.text())
                        .orElse("");
    }
}

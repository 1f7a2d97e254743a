package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextRange;

/**
 * A function of the script.
 *
 * @param name its name
 * @param range from the name, or the word {@code function}, to the end of the body
 * @param body the compound command
 */
public record FunctionDefinition(String name, TextRange range, TextRange body) {}

package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextRange;

/**
 * The body of a here-document (POSIX XCU 2.7.4).
 *
 * @param operator the range of its redirection
 * @param body the lines up to the delimiter
 * @param delimiter the line that ends it
 * @param expanded whether the shell expands parameters and commands in it
 */
public record HereDocument(TextRange operator, TextRange body, String delimiter, boolean expanded) {}

package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextRange;

/**
 * A redirection (POSIX XCU 2.7).
 *
 * @param range from the file descriptor or operator to the end of the target
 * @param operator such as {@code >}, {@code 2>&} without its number, {@code <<-} or {@code <<<}
 * @param target the file, descriptor or delimiter
 */
public record Redirection(TextRange range, String operator, Word target) {}

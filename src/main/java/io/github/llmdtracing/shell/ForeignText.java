package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextRange;

/**
 * Text of a script that is none of its commands, and that something else may read as commands: a here-document for Python, what is echoed
 * into a shell.
 *
 * @param command the command that has it
 * @param range where it stands in the whole script
 * @param reader who may read it, in words
 */
public record ForeignText(SimpleCommand command, TextRange range, String reader) {}

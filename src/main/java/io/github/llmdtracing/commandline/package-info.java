/**
 * Command lines: what a container starts, whether as a list of arguments or within a shell script, the options that stand there, and
 * how more are put in. Knows no program.
 */
@NullMarked
package io.github.llmdtracing.commandline;

import org.jspecify.annotations.NullMarked;

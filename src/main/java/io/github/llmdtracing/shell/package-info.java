/**
 * Shell scripts: their simple commands, the words of these with exact positions, and the edits that put options into the words of
 * one command. Nothing is run, expanded or reformatted; what cannot be known with certainty is refused. Knows nothing of YAML,
 * of Kubernetes or of the programs that scripts start.
 */
@NullMarked
package io.github.llmdtracing.shell;

import org.jspecify.annotations.NullMarked;

/**
 * All disk I/O: finding, reading, copying and writing the project's files. Nobody else names
 * {@code java.nio.file.Files}. Knows bytes, texts and paths, but nothing of YAML or of what is to change in a text.
 */
@NullMarked
package io.github.llmdtracing.files;

import org.jspecify.annotations.NullMarked;

/**
 * Plans turned into texts: the edits of a file, the proof that they did what was planned and nothing else, and the lock that remembers
 * them so that they can be taken out again. Reads and writes no disk.
 */
@NullMarked
package io.github.llmdtracing.apply;

import org.jspecify.annotations.NullMarked;

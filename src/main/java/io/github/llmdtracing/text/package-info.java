/**
 * The text of a file, places in it, and edits to it. Knows nothing of YAML, shells or Kubernetes, and reads no disk.
 */
@NullMarked
package io.github.llmdtracing.text;

import org.jspecify.annotations.NullMarked;

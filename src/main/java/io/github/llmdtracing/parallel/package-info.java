/** Work that several threads share. */
@NullMarked
package io.github.llmdtracing.parallel;

import org.jspecify.annotations.NullMarked;

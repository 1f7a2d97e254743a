/** The order of the stages, and nothing else. */
@NullMarked
package io.github.llmdtracing.pipeline;

import org.jspecify.annotations.NullMarked;

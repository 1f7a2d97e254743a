/** The components that were found, each with what became of it and every value that was set or met, as reports show it. */
@NullMarked
package io.github.llmdtracing.component;

import org.jspecify.annotations.NullMarked;

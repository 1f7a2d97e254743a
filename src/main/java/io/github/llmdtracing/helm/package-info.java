/**
 * Helm: which charts a project installs, in which version, with which values files in which order, and how each chart's values speak
 * of tracing.
 */
@NullMarked
package io.github.llmdtracing.helm;

import org.jspecify.annotations.NullMarked;

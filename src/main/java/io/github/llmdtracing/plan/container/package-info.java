/**
 * What is decided of a container or an object by itself: what it runs, in which version, with which options and variables, and how these go
 * again; wherever it was written.
 */
@NullMarked
package io.github.llmdtracing.plan.container;

import org.jspecify.annotations.NullMarked;

/**
 * Where changes of what kustomizations make belong: into a resource, into a patch that stands there, or into a patch of their own.
 */
@NullMarked
package io.github.llmdtracing.plan.overlay;

import org.jspecify.annotations.NullMarked;

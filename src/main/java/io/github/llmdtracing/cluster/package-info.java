/** A cluster of Kubernetes as goals see it: the few things that are asked of it, and what may stand in the way, as values. */
@NullMarked
package io.github.llmdtracing.cluster;

import org.jspecify.annotations.NullMarked;

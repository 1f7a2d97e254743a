/** What deploying means: which objects, in which order, whose they are, when they are ready, and how all of it goes away again. */
@NullMarked
package io.github.llmdtracing.deployment;

import org.jspecify.annotations.NullMarked;

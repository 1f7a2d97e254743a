/** Kubernetes: objects and the containers that they run, wherever a kind keeps them. Knows nothing of llm-d. */
@NullMarked
package io.github.llmdtracing.kubernetes;

import org.jspecify.annotations.NullMarked;

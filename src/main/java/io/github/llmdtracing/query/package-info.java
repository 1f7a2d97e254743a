/**
 * Questions to tracing backends, and the one request through the gateway that is looked for afterwards. Each backend is one class; each
 * question ends within a time limit. What the answers mean is decided in {@code verify}.
 */
@NullMarked
package io.github.llmdtracing.query;

import org.jspecify.annotations.NullMarked;

/** Tracing as OpenTelemetry speaks of it: endpoints, protocols, samplers, variables, all as pure values. Knows no program and no file. */
@NullMarked
package io.github.llmdtracing.otel;

import org.jspecify.annotations.NullMarked;

/**
 * What is generated: an OpenTelemetry Collector and the Jaeger behind it, as Kubernetes manifests. Values in, texts out; nothing here
 * touches a disk. A new backend is a {@link io.github.llmdtracing.collector.TraceBackend} and a line in
 * {@link io.github.llmdtracing.collector.TraceBackends}.
 */
@NullMarked
package io.github.llmdtracing.collector;

import org.jspecify.annotations.NullMarked;

package io.github.llmdtracing.e2e;

/**
 * What tells a span from every other, wherever it is met.
 *
 * @param service the name of the program that made it
 * @param name what was done
 * @param traceId the request, in hexadecimal digits
 * @param spanId the step, in hexadecimal digits
 */
record SpanKey(String service, String name, String traceId, String spanId) {}

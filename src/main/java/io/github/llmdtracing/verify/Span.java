package io.github.llmdtracing.verify;

import java.util.Optional;

/**
 * A span, as far as it matters here.
 *
 * @param traceId the trace that it belongs to, in hexadecimal digits
 * @param spanId its own id, in hexadecimal digits
 * @param parentId the id of the span that it hangs below; none at the root
 * @param service the {@code service.name} of the program that made it
 * @param name its name
 */
public record Span(String traceId, String spanId, Optional<String> parentId, String service, String name) {}

package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.diagnostic.Location;

/**
 * Something of ours that the lock takes out of a file.
 *
 * @param place where it was put in, in the user's text
 * @param description what it was, as {@code env OTEL_SERVICE_NAME=vllm-decode}
 */
record TakenOut(Location place, String description) {}

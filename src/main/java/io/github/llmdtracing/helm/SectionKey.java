package io.github.llmdtracing.helm;

import java.util.List;

/**
 * A key that a chart's tracing section has.
 *
 * @param path the keys from the section down
 * @param role what it is for
 * @param detail for a service name: whose, as {@code vllm-decode}; else empty
 */
public record SectionKey(List<String> path, SectionRole role, String detail) {
    /** Copies the path. */
    public SectionKey {
        path = List.copyOf(path);
    }

    static SectionKey of(SectionRole role, String... path) {
        return new SectionKey(List.of(path), role, "");
    }

    static SectionKey serviceName(String whose, String... path) {
        return new SectionKey(List.of(path), SectionRole.SERVICE_NAME, whose);
    }
}

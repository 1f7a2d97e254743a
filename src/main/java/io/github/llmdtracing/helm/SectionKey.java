package io.github.llmdtracing.helm;

import java.util.List;
import java.util.Optional;

/**
 * A key that a chart's tracing section has.
 *
 * @param path the keys from the section down
 * @param role what it is for
 * @param detail for a service name: whose, as {@code vllm-decode}; else empty
 * @param first the version of the chart that it came with, where not all that have the section have it
 */
public record SectionKey(List<String> path, SectionRole role, String detail, Optional<ChartVersion> first) {
    /** Copies the path. */
    public SectionKey {
        path = List.copyOf(path);
    }

    static SectionKey of(SectionRole role, String... path) {
        return new SectionKey(List.of(path), role, "", Optional.empty());
    }

    static SectionKey serviceName(String whose, String... path) {
        return new SectionKey(List.of(path), SectionRole.SERVICE_NAME, whose, Optional.empty());
    }

    SectionKey since(ChartVersion version) {
        return new SectionKey(path, role, detail, Optional.of(version));
    }

    /** Whether it is certain that a version reads it. */
    public boolean isReadBy(Optional<ChartVersionConstraint> version) {
        return first.isEmpty()
                || version.filter(v -> v.liesIn(ChartVersionRange.from(first.get())))
                        .isPresent();
    }
}

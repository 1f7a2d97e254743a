package io.github.llmdtracing.helm;

import java.util.List;

/**
 * The tracing section of a chart of gateway-api-inference-extension: absent at first, then there, and gone with the charts themselves,
 * which 1.6.0 does not ship any more.
 *
 * @param id what the names of its rules begin with
 * @param first the first version that has it
 * @param path the keys down to it
 */
record ExtensionSection(String id, ChartVersion first, List<String> path) {
    private static final ChartVersion END = ChartVersion.of(1, 6, 0);

    ExtensionSection(String id, ChartVersion first, String... path) {
        this(id, first, List.of(path));
    }

    /** Copies the path. */
    ExtensionSection {
        path = List.copyOf(path);
    }

    /**
     * Where which version reads it.
     *
     * @param sourceBefore where was read that earlier versions have none
     * @param source where the section itself was read
     */
    List<SectionRule> rules(String sourceBefore, String source) {
        return List.of(
                SectionRule.without(ChartVersionRange.before(first), id + "-without-tracing", sourceBefore),
                new SectionRule(ChartVersionRange.between(first, END), path, id + "-tracing", source),
                SectionRule.unreleased(
                        ChartVersionRange.from(END),
                        id + "-gone",
                        "gateway-api-inference-extension 1.6.0 ships no charts"));
    }
}

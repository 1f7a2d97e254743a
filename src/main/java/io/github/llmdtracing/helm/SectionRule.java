package io.github.llmdtracing.helm;

import java.util.List;

/**
 * Where some versions of a chart read their tracing section.
 *
 * @param versions the versions
 * @param section the keys down to the section; empty where these versions have none
 * @param id the stable name of the rule
 * @param source where that was read
 * @param released whether the chart was released in these versions
 */
public record SectionRule(
        ChartVersionRange versions, List<String> section, String id, String source, boolean released) {
    /** Copies the path. */
    public SectionRule {
        section = List.copyOf(section);
    }

    /** Versions that were released. */
    public SectionRule(ChartVersionRange versions, List<String> section, String id, String source) {
        this(versions, section, id, source, true);
    }

    /** Versions in which the chart was not released, not yet or not any more. */
    static SectionRule unreleased(ChartVersionRange versions, String id, String source) {
        return new SectionRule(versions, List.of(), id, source, false);
    }

    /** Versions that have no section. */
    static SectionRule without(ChartVersionRange versions, String id, String source) {
        return new SectionRule(versions, List.of(), id, source);
    }

    /** Whether these versions have a section. */
    public boolean hasSection() {
        return !section.isEmpty();
    }
}

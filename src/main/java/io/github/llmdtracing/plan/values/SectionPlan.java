package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.yaml.NewYaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What becomes of the keys of one section: gathered while they are decided, in their order. */
final class SectionPlan {
    private final Map<List<String>, NewYaml> settings = new LinkedHashMap<>();
    private final List<ValueChange> values = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    void set(List<String> path, NewYaml value, ValueChange change) {
        settings.put(path, value);
        values.add(change);
    }

    void keep(ValueChange change) {
        values.add(change);
    }

    void say(Finding finding) {
        findings.add(finding);
    }

    boolean sets(List<String> path) {
        return settings.containsKey(path);
    }

    Map<List<String>, NewYaml> settings() {
        return settings;
    }

    List<ValueChange> values() {
        return values;
    }

    /** What stays as it stands. */
    List<ValueChange> kept() {
        return values.stream().filter(v -> !v.changes()).toList();
    }

    List<Finding> findings() {
        return findings;
    }
}

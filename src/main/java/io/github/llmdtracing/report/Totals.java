package io.github.llmdtracing.report;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Severity;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many components and findings there are of each kind; kinds without any count 0.
 *
 * @param components by what became of them
 * @param findings by how bad they are
 */
public record Totals(Map<ComponentState, Integer> components, Map<Severity, Integer> findings) {
    /** Copies the maps, in the order of the constants. */
    public Totals {
        components = Collections.unmodifiableMap(new EnumMap<>(components));
        findings = Collections.unmodifiableMap(new EnumMap<>(findings));
    }

    /** Counts. */
    public static Totals of(Collection<ComponentReport> components, Collection<Finding> findings) {
        Map<ComponentState, Integer> states = new EnumMap<>(ComponentState.class);
        components.forEach(c -> states.merge(c.state(), 1, Integer::sum));
        return of(states, findings);
    }

    /** Counts findings of components that are counted. */
    public static Totals of(Map<ComponentState, Integer> states, Collection<Finding> findings) {
        Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
        findings.forEach(f -> severities.merge(f.severity(), 1, Integer::sum));
        return new Totals(states, severities);
    }

    /** The number of components in a state. */
    public int count(ComponentState state) {
        return components.getOrDefault(state, 0);
    }

    /** The number of findings of a severity. */
    public int count(Severity severity) {
        return findings.getOrDefault(severity, 0);
    }

    /** The number of all components. */
    public int componentCount() {
        return components.values().stream().mapToInt(Integer::intValue).sum();
    }
}

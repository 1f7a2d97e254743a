package io.github.llmdtracing.plan.change;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.yaml.YamlChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan in the making. What is planned for one container is gathered in a draft of its own, so that it can be dropped whole when some
 * part of it turns out to have no place.
 */
public final class PlanDraft {
    private final List<PlacedChange> changes = new ArrayList<>();
    private final List<ComponentReport> components = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * A change and where it is made.
     *
     * @param variables the variables that the change adds to a container; none for any other change
     */
    public record PlacedChange(Place place, PlannedChange change, Optional<AddedVariables> variables) {
        /** A change that adds no variables. */
        public static PlacedChange of(Place place, PlannedChange change) {
            return new PlacedChange(place, change, Optional.empty());
        }
    }

    /** Plans a change, for a rule and with a description that reports show. */
    public void change(Place place, YamlChange change, String rule, String description) {
        change(place, new PlannedChange(place.document(), change, rule, description));
    }

    /** Plans a change. */
    public void change(Place place, PlannedChange change) {
        changes.add(PlacedChange.of(place, change));
    }

    /** A change that adds variables; where a container is written in several places, they may be added elsewhere. */
    public void variables(Place place, AddedVariables variables, YamlChange change, String rule, String description) {
        PlannedChange planned = new PlannedChange(place.document(), change, rule, description);
        changes.add(new PlacedChange(place, planned, Optional.of(variables)));
    }

    /** Reports a component. */
    public void component(ComponentReport component) {
        components.add(component);
    }

    /** Says something. */
    public void finding(Finding finding) {
        findings.add(finding);
    }

    /** Takes over all that another draft has. */
    public void addAll(PlanDraft other) {
        changes.addAll(other.changes);
        components.addAll(other.components);
        findings.addAll(other.findings);
    }

    /** Forgets the changes; what was said of them stays. */
    public void dropChanges() {
        changes.clear();
    }

    /** Says of every component that it is left alone after all. */
    public void refuseComponents(String reason) {
        components.replaceAll(c -> c.refused(reason));
    }

    /** The changes, in the order in which they were planned. */
    public List<PlacedChange> changes() {
        return changes;
    }

    /** The components that were reported. */
    public List<ComponentReport> components() {
        return components;
    }

    /** What was said. */
    public List<Finding> findings() {
        return findings;
    }
}

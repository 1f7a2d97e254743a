package io.github.llmdtracing.component;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.ValuesSchema;
import io.github.llmdtracing.helm.ValuesSchemas;
import io.github.llmdtracing.serving.PathPosition;
import io.github.llmdtracing.serving.ServingComponent;
import io.github.llmdtracing.serving.ServingComponents;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was found at one place, and what became of it.
 *
 * @param location the container, or the section of the values
 * @param workload as {@code Deployment/decode}, or {@code values of NAME}
 * @param namespace the workload's, where the manifest names one
 * @param name the container's name, or the section's path
 * @param component as {@code vllm}, {@code routing-proxy}, {@code chart llm-d-modelservice}
 * @param role {@code decode}, {@code prefill}, or empty
 * @param image the image as written
 * @param version the version, where it is known
 * @param versionSource where the version was known from; empty when it is not known
 * @param rule the rule that decided
 * @param state what became of it
 * @param reason why, in a sentence; empty when there is nothing to say
 * @param values what was set or met, in order
 * @param kustomization the path of the kustomization that makes it; none where it stands in a file as it is
 * @param edits where the changes are made; the component's own place where there are none
 */
public record ComponentReport(
        Location location,
        String workload,
        Optional<String> namespace,
        String name,
        String component,
        String role,
        Optional<String> image,
        Optional<String> version,
        String versionSource,
        String rule,
        ComponentState state,
        String reason,
        List<ValueChange> values,
        Optional<String> kustomization,
        List<Location> edits)
        implements Comparable<ComponentReport> {
    private static final String CHART = "chart ";

    private static final Comparator<ComponentReport> ORDER = Comparator.comparing(ComponentReport::location)
            .thenComparing(c -> c.kustomization().orElse(""))
            .thenComparing(ComponentReport::workload)
            .thenComparing(ComponentReport::name)
            .thenComparing(ComponentReport::component);

    /** Copies the lists. */
    public ComponentReport {
        values = List.copyOf(values);
        edits = List.copyOf(edits);
    }

    /** A component that stands in a file as it is. */
    public ComponentReport(
            Location location,
            String workload,
            Optional<String> namespace,
            String name,
            String component,
            String role,
            Optional<String> image,
            Optional<String> version,
            String versionSource,
            String rule,
            ComponentState state,
            String reason,
            List<ValueChange> values) {
        this(
                location,
                workload,
                namespace,
                name,
                component,
                role,
                image,
                version,
                versionSource,
                rule,
                state,
                reason,
                values,
                Optional.empty(),
                List.of());
    }

    /** How the section of a chart's values is called as a component. */
    public static String ofChart(String chart) {
        return CHART + chart;
    }

    /** The chart, where it is a section of a chart's values. */
    public Optional<String> chart() {
        return component.startsWith(CHART) ? Optional.of(component.substring(CHART.length())) : Optional.empty();
    }

    /** Where it stands on the way of a request; none where nobody knows what it is. */
    public Optional<PathPosition> position() {
        return chart().isPresent()
                ? chart().flatMap(ValuesSchemas::named).map(ValuesSchema::position)
                : ServingComponents.named(component).map(ServingComponent::position);
    }

    /** Whether something is planned for it. */
    public boolean changes() {
        return values.stream().anyMatch(ValueChange::changes);
    }

    /** The same component, left alone; where tracing was to be taken out, what stands there is still traced. */
    public ComponentReport refused(String why) {
        ComponentState left = state.isOfStrip() ? ComponentState.STILL_TRACED : ComponentState.NOT_TRACEABLE;
        return with(left, why, List.of(), kustomization, List.of());
    }

    /** The same component, where a lock told what was ours; tracing of its own may be left. */
    public ComponentReport strippedByLock(String what) {
        String left = reason.isEmpty() ? "" : "; " + reason;
        return with(ComponentState.STRIPPED, "taken out by the lock: " + what + left, values, kustomization, edits);
    }

    /**
     * The same component, as a kustomization makes it.
     *
     * @param root the path of the kustomization
     * @param places where its changes are made
     */
    public ComponentReport builtBy(String root, List<Location> places) {
        return with(state, reason, values, Optional.of(root), places);
    }

    private ComponentReport with(
            ComponentState newState,
            String newReason,
            List<ValueChange> newValues,
            Optional<String> root,
            List<Location> places) {
        return new ComponentReport(
                location,
                workload,
                namespace,
                name,
                component,
                role,
                image,
                version,
                versionSource,
                rule,
                newState,
                newReason,
                newValues,
                root,
                places);
    }

    @Override
    public int compareTo(ComponentReport other) {
        return ORDER.compare(this, other);
    }
}

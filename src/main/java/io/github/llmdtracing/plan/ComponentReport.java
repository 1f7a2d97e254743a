package io.github.llmdtracing.plan;

import io.github.llmdtracing.diagnostic.Location;
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
        List<ValueChange> values)
        implements Comparable<ComponentReport> {
    private static final Comparator<ComponentReport> ORDER = Comparator.comparing(ComponentReport::location)
            .thenComparing(ComponentReport::workload)
            .thenComparing(ComponentReport::name)
            .thenComparing(ComponentReport::component);

    /** Copies the list. */
    public ComponentReport {
        values = List.copyOf(values);
    }

    /** Whether something is planned for it. */
    boolean changes() {
        return values.stream().anyMatch(ValueChange::changes);
    }

    /** The same component, left alone. */
    ComponentReport refused(String why) {
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
                ComponentState.NOT_TRACEABLE,
                why,
                List.of());
    }

    @Override
    public int compareTo(ComponentReport other) {
        return ORDER.compare(this, other);
    }
}

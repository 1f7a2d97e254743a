package io.github.llmdtracing.standing;

import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.List;

/**
 * What is applied together: the objects of the files as they are, or those that one kustomization makes.
 *
 * @param settings what holds for it
 * @param own its objects
 * @param collectors the collectors among them
 * @param workloads what is traced of it
 */
record CollectorScope(
        TracingSettings settings, ProjectIndex own, ExistingCollectors collectors, List<TracedWorkload> workloads) {
    /** The profile for a collector. */
    Tracing tracing(ExistingCollector collector) {
        return settings.at(collector.owner().file().text().path());
    }
}

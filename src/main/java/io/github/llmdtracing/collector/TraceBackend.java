package io.github.llmdtracing.collector;

import java.util.List;

/** A kind of program that keeps traces. */
interface TraceBackend {
    /** What a POM calls it. */
    String id();

    /** What is wrong with what the POM says of it, each as a sentence without a full stop; nothing where all is well. */
    List<String> problems(BackendSettings settings);

    /** What the collector sends with. */
    Exporter exporter(BackendSettings settings, ComponentNames names);

    /** Whether traces outlive a restart of it. */
    boolean keeps();

    /** What has to run for it; nothing where it runs already. */
    default List<Workload> workloads(BackendSettings settings, Surroundings surroundings) {
        return List.of();
    }
}

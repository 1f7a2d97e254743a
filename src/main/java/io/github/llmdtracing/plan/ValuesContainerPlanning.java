package io.github.llmdtracing.plan;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.helm.ValuesContainer;
import java.util.List;

/** What the planner of values asks of the planner of containers. */
@FunctionalInterface
public interface ValuesContainerPlanning {
    /** What a container in values is to get. */
    enum Share {
        /**
         * Flags, resource attributes and the profile's further variables: the chart sets the five that always belong to tracing, so
         * flags may name the endpoint by its variable.
         */
        FLAGS,
        /** Flags and variables: the chart adds nothing. */
        FLAGS_AND_VARIABLES,
        /** Resource attributes and the profile's further variables only: the chart does the rest. */
        FURTHER_VARIABLES
    }

    /** What came of it. */
    enum Result {
        /** It is traced now, or was before. */
        TRACED,
        /** It is a model server that cannot be traced, or is not to be. */
        NOT_TRACED,
        /** It is nothing that traces. */
        NO_ENGINE
    }

    /**
     * The plan for one container.
     *
     * @param result what came of it
     * @param changes to the file of {@link ValuesContainer#tree()}
     * @param components what was found
     * @param findings what has to be said
     */
    record Outcome(
            Result result, List<PlannedChange> changes, List<ComponentReport> components, List<Finding> findings) {
        /** Copies the lists. */
        public Outcome {
            changes = List.copyOf(changes);
            components = List.copyOf(components);
            findings = List.copyOf(findings);
        }

        /** Nothing to do and nothing to say. */
        public static Outcome none() {
            return new Outcome(Result.NO_ENGINE, List.of(), List.of(), List.of());
        }
    }

    /** Plans a container. */
    Outcome plan(ValuesContainer container, Share share);
}

package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.plan.change.PlannedChange;
import java.util.List;

/** What the planner of values asks of the planner of containers. */
@FunctionalInterface
public interface ValuesContainerPlanning {
    /** What a container in values is to get. */
    enum Share {
        /** Flags only: the chart sets the five variables, so flags may name the endpoint by its variable. */
        FLAGS,
        /** Flags and variables: the chart adds nothing. */
        FLAGS_AND_VARIABLES
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

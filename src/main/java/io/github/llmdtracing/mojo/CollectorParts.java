package io.github.llmdtracing.mojo;

import java.util.ArrayList;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The parameters that are parts of {@code collector}: set on the command line, they go before the collector of the file, as everything
 * there does.
 *
 * @param goal has both
 */
record CollectorParts(AbstractTracingMojo goal) {
    void giveWayTo(Predicate<String> saidToMaven, Set<String> taken) {
        if (goal.collector != null && taken.contains("collector")) {
            giveWayTo(saidToMaven, goal.collector);
        }
    }

    private static void giveWayTo(Predicate<String> saidToMaven, CollectorElement collector) {
        if (saidToMaven.test("collectorMode")) {
            collector.mode = null;
        }
        if (saidToMaven.test("collectorBackend")) {
            collector.backend = null;
            collector.backends = new ArrayList<>();
        }
        if (saidToMaven.test("collectorNamespace")) {
            collector.namespace = null;
        }
    }
}

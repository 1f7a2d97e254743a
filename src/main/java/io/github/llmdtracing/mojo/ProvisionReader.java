package io.github.llmdtracing.mojo;

import io.github.llmdtracing.collector.Provision;
import io.github.llmdtracing.collector.Resources;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is to be done for a collector.
 *
 * @param scope where it stands
 */
record ProvisionReader(ElementScope scope) {
    private static final Resources USUAL = Resources.usual();

    /** The base, but for what the element says. */
    Provision over(Provision base, CollectorElement element) {
        int replicas = new Counts(scope).read("replicas", element.replicas, base.replicas(), 1);
        return new Provision(
                replicas,
                most(base, element, replicas),
                resources(base, element),
                or(element.probes, base.probes()),
                or(element.spread, base.spread()),
                or(element.disruptionBudget, base.disruptionBudget()),
                or(element.networkPolicy, base.networkPolicy()),
                or(element.ownMetrics, base.ownMetrics()));
    }

    private static boolean or(@Nullable Boolean said, boolean usual) {
        return said == null ? usual : said;
    }

    private OptionalInt most(Provision base, CollectorElement element, int replicas) {
        if (element.maxReplicas == null) {
            boolean room = base.mostReplicas().orElse(0) > replicas;
            return room ? base.mostReplicas() : OptionalInt.empty();
        }
        if (element.maxReplicas != 0 && element.maxReplicas < replicas) {
            scope.wrong(
                    "maxReplicas",
                    element.maxReplicas.toString(),
                    "which is less than <replicas>, " + replicas + "; write 0 for no autoscaling");
        }
        return element.maxReplicas == 0 ? OptionalInt.empty() : OptionalInt.of(element.maxReplicas);
    }

    private Optional<Resources> resources(Provision base, CollectorElement element) {
        boolean named = Stream.of(element.cpuRequest, element.cpuLimit, element.memory)
                .anyMatch(q -> ElementScope.text(q).isPresent());
        boolean wanted = or(element.limits, named || base.resources().isPresent());
        if (named && !wanted) {
            scope.error("<cpuRequest>, <cpuLimit> and <memory> have no effect with <limits>false</limits>");
        }
        return wanted ? Optional.of(resources(element)) : Optional.empty();
    }

    private Resources resources(CollectorElement element) {
        return new Resources(
                quantity("cpuRequest", element.cpuRequest, USUAL.cpuRequest()),
                quantity("cpuLimit", element.cpuLimit, USUAL.cpuLimit()),
                quantity("memory", element.memory, USUAL.memory()));
    }

    private String quantity(String element, @Nullable String written, String usual) {
        String text = ElementScope.text(written).orElse(usual);
        if (!Resources.isQuantity(text)) {
            scope.wrong(element, text, "which is no quantity of Kubernetes; write it as " + usual);
            return usual;
        }
        return text;
    }
}

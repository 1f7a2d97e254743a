package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a pod asks of accelerators, by Kubernetes' own rule: init containers run one after the other, each beside the sidecars that were
 * started before it; containers run all at once, beside all sidecars; the pod gets the more of both (Kubernetes documentation, "Sidecar
 * Containers", "Resource sharing within containers"). Of extended resources the request equals the limit ("Schedule GPUs").
 */
public final class PodDemand {
    private PodDemand() {}

    /** The demand of one pod of a template. */
    public static Accelerators of(PodTemplate pod) {
        Accelerators claimed = new Accelerators(new TreeMap<>(), claims(pod.spec()), true);
        return of(pod.containers()).plus(claimed);
    }

    // A claim that is named is there once for all pods; of a template each pod gets one of its own ("Dynamic Resource
    // Allocation").
    private static long claims(YamlMapping spec) {
        return spec.sequence("resourceClaims").map(YamlSequence::items).orElse(List.of()).stream()
                .filter(c ->
                        c.asMapping().flatMap(m -> m.text("resourceClaimName")).isEmpty())
                .count();
    }

    private static Accelerators of(List<Container> containers) {
        Accelerators sidecars = Accelerators.NONE;
        Accelerators starting = Accelerators.NONE;
        Accelerators running = Accelerators.NONE;
        for (Container container : containers) {
            Accelerators own = of(container.node());
            if (!container.list().endsWith("initContainers")) {
                running = running.plus(own);
            } else if (container.staysUp()) {
                sidecars = sidecars.plus(own);
                starting = starting.max(sidecars);
            } else {
                starting = starting.max(sidecars.plus(own));
            }
        }
        return running.plus(sidecars).max(starting);
    }

    /**
     * The demand of a container alone.
     *
     * @param container its mapping, in a manifest or in values
     */
    public static Accelerators of(YamlMapping container) {
        Accelerators limits = of(container, "limits");
        return of(container, "requests").max(limits);
    }

    private static Accelerators of(YamlMapping container, String list) {
        Map<String, Long> devices = new TreeMap<>();
        boolean known = true;
        for (YamlEntry entry :
                container.mapping("resources", list).map(YamlMapping::entries).orElse(List.of())) {
            String name = entry.name().orElse("");
            if (AcceleratorResource.isAccelerator(name)) {
                OptionalInt number = Numbers.parse(entry.value().text().orElse(""));
                number.ifPresent(n -> devices.put(name, (long) n));
                known &= number.isPresent();
            }
        }
        Accelerators demand = Accelerators.of(devices);
        return known ? demand : demand.plus(Accelerators.UNKNOWN);
    }
}

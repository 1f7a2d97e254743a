package io.github.llmdtracing.standing;

import io.github.llmdtracing.kubernetes.Labels;
import io.github.llmdtracing.kubernetes.NetworkPeer;
import io.github.llmdtracing.kubernetes.PodTemplate;
import java.util.HashMap;
import java.util.Map;

/** Pods as network policies see them. */
final class CollectorPeer {
    private CollectorPeer() {}

    static NetworkPeer of(ExistingCollector collector) {
        if (collector instanceof PodCollector standing) {
            return of(standing.pod());
        }
        return collector instanceof OperatedCollector operated
                ? new NetworkPeer(
                        new Labels(operated.podLabels(), false),
                        operated.owner().namespace(),
                        Map.of())
                : NetworkPeer.unknown();
    }

    static NetworkPeer of(PodTemplate pod) {
        return new NetworkPeer(pod.ownLabels(), pod.owner().namespace(), ports(pod));
    }

    private static Map<String, Integer> ports(PodTemplate pod) {
        Map<String, Integer> ports = new HashMap<>();
        pod.portNames().forEach(name -> pod.containerPort(name).ifPresent(n -> ports.put(name, n)));
        return ports;
    }
}

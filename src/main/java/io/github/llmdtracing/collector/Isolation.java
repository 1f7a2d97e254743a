package io.github.llmdtracing.collector;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPortBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may reach a workload. Where it may send is left open: names, backends and the API server are found anywhere.
 *
 * @param workload what runs
 * @param metadata where
 */
record Isolation(Workload workload, Metadata metadata) {
    List<Manifest> manifests() {
        return workload.provision().networkPolicy() ? List.of(policy()) : List.of();
    }

    private Manifest policy() {
        return Manifest.of(
                "network-policy",
                "",
                new NetworkPolicyBuilder()
                        .withMetadata(metadata.of(workload.name(), workload))
                        .withNewSpec()
                        .withPodSelector(Metadata.podsOf(workload.name()))
                        .withPolicyTypes("Ingress")
                        .withIngress(rules())
                        .endSpec()
                        .build());
    }

    private List<NetworkPolicyIngressRule> rules() {
        List<NetworkPolicyIngressRule> rules = new ArrayList<>();
        rules.add(rule(workload.clients().map(Isolation::pods).orElseGet(this::cluster), ports(true)));
        if (!ports(false).isEmpty()) {
            rules.add(rule(cluster(), ports(false)));
        }
        if (workload.provision().ownMetrics()) {
            rules.add(rule(anyNamespace(), List.of(Port.METRICS)));
        }
        return rules;
    }

    private List<Port> ports(boolean otlp) {
        return workload.ports().stream().filter(p -> p.isOtlp() == otlp).toList();
    }

    private static NetworkPolicyIngressRule rule(NetworkPolicyPeer from, List<Port> ports) {
        return new NetworkPolicyIngressRuleBuilder()
                .withFrom(from)
                .withPorts(ports.stream().map(Isolation::port).toList())
                .build();
    }

    private static NetworkPolicyPort port(Port port) {
        return new NetworkPolicyPortBuilder()
                .withNewPort(port.number())
                .withProtocol("TCP")
                .build();
    }

    private static NetworkPolicyPeer pods(String workload) {
        return new NetworkPolicyPeerBuilder()
                .withPodSelector(Metadata.podsOf(workload))
                .build();
    }

    /** In a namespace of its own, a collector is there for others; beside the workloads, for these. */
    private NetworkPolicyPeer cluster() {
        return metadata.namespace().isPresent()
                ? anyNamespace()
                : new NetworkPolicyPeerBuilder()
                        .withPodSelector(new LabelSelector())
                        .build();
    }

    private static NetworkPolicyPeer anyNamespace() {
        return new NetworkPolicyPeerBuilder()
                .withNamespaceSelector(new LabelSelector())
                .build();
    }
}

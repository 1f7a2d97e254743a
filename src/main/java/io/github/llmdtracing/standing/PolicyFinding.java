package io.github.llmdtracing.standing;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.kubernetes.Direction;
import io.github.llmdtracing.kubernetes.NetworkPolicy;
import io.github.llmdtracing.kubernetes.PodTemplate;

/**
 * Says that a network policy forbids a connection, and what would allow it.
 *
 * @param policy the policy
 * @param connection the connection
 */
record PolicyFinding(NetworkPolicy policy, NetworkPolicies.Connection connection) {
    Finding of(PodTemplate workload, int endpointPort) {
        int port = connection.ports().stream()
                .filter(p -> p != endpointPort)
                .findFirst()
                .orElse(endpointPort);
        return Finding.of(
                FindingCode.NETWORK_POLICY_BLOCKS,
                policy.object().locate(policy.place(connection.direction())),
                policy.object().title(),
                problem(workload.owner().title(), port),
                "No rule of the policies that select the pods of "
                        + connection.owner().title() + " allows it.",
                remedy(port));
    }

    private String problem(String workload, int port) {
        return connection.direction() == Direction.EGRESS
                ? workload + " may not send to its collector, port " + port
                : "the collector may not be reached by " + workload + ", port " + port;
    }

    private String remedy(int port) {
        RuleToAdd rule = new RuleToAdd(connection.direction(), policy.object().namespace(), connection.peer());
        return "Add to spec." + connection.direction().rules() + ": " + rule.text(port);
    }
}

package io.github.llmdtracing.deployment;

import java.time.Duration;
import java.util.List;

/**
 * What is to be deployed.
 *
 * @param namespace the namespace
 * @param parts what it consists of, in the order in which it is applied
 * @param createNamespace whether a missing namespace is made
 * @param force whether objects and fields of others are taken over
 * @param limit how long all may take to be ready
 */
public record DeployRequest(
        String namespace, List<Part> parts, boolean createNamespace, boolean force, Duration limit) {
    /** Copies the list. */
    public DeployRequest {
        parts = List.copyOf(parts);
    }
}

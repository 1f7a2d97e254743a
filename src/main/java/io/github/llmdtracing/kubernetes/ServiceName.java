package io.github.llmdtracing.kubernetes;

import java.util.Optional;

/**
 * The name of a Service.
 *
 * @param name its name
 * @param namespace its namespace, where the manifest names one
 */
public record ServiceName(String name, Optional<String> namespace) {
    /**
     * Whether a host is this Service and no other (Kubernetes, DNS for Services and Pods).
     *
     * @param host as a workload writes it
     * @param workload the workload's namespace, where its manifest names one
     */
    public boolean isNamed(String host, Optional<String> workload) {
        String[] parts = host.split("\\.", -1);
        boolean near = parts.length == 1 && (workload.isEmpty() || namespace.isEmpty() || workload.equals(namespace));
        boolean far = parts.length > 1
                && namespace.filter(parts[1]::equals).isPresent()
                && (parts.length == 2 || parts[2].equals("svc"));
        return parts[0].equals(name) && (near || far);
    }
}

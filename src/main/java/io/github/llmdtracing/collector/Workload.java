package io.github.llmdtracing.collector;

import io.github.llmdtracing.yaml.NewYaml;
import java.util.List;
import java.util.Optional;

/**
 * A program that is to run: a collector or a backend.
 *
 * @param name what its objects and pods are called
 * @param service the Service in front of it
 * @param headless whether the Service leads to each pod instead of to any
 * @param role what it does, in a sentence for the reader of its manifest
 * @param image what runs
 * @param config its configuration
 * @param ports where it listens; those of the Service
 * @param clients the pods that may send spans to it, by their name; none where all may
 * @param variables what its configuration takes from Secrets
 * @param files the certificates that its configuration names
 * @param attributes whose pods it reads
 * @param graceSeconds how long it may take to send what it still has when it is stopped
 * @param provision what is done for it
 */
record Workload(
        String name,
        String service,
        boolean headless,
        String role,
        String image,
        NewYaml config,
        List<Port> ports,
        Optional<String> clients,
        List<SecretVariable> variables,
        List<SecretFiles> files,
        KubernetesAttributes attributes,
        int graceSeconds,
        Provision provision) {
    Workload {
        ports = List.copyOf(ports);
        variables = List.copyOf(variables);
        files = List.copyOf(files);
    }
}

package io.github.llmdtracing.collector;

import io.github.llmdtracing.yaml.NewYaml;
import java.util.List;

/**
 * What sends to a backend.
 *
 * @param name as {@code otlp_grpc/jaeger}
 * @param settings its configuration
 * @param variables what its configuration takes from Secrets
 * @param files the certificates that it names
 */
record Exporter(String name, NewYaml settings, List<SecretVariable> variables, List<SecretFiles> files) {
    Exporter {
        variables = List.copyOf(variables);
        files = List.copyOf(files);
    }

    NewYaml.Entry entry() {
        return NewYaml.entry(name, settings);
    }
}

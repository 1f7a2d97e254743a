package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A port of a Service (kubernetes/api v0.34, core/v1/types.go).
 *
 * @param node the entry
 * @param number the port itself
 */
public record ServicePort(YamlMapping node, int number) {
    static Optional<ServicePort> of(YamlMapping node) {
        OptionalInt number = node.text("port").map(Numbers::parse).orElse(OptionalInt.empty());
        return number.isPresent() ? Optional.of(new ServicePort(node, number.getAsInt())) : Optional.empty();
    }

    /** The name, or an empty string. */
    public String name() {
        return node.text("name").orElse("");
    }

    /** Whether it is said to carry gRPC. */
    public boolean isGrpc() {
        return node.text("appProtocol").filter(p -> p.endsWith("grpc")).isPresent();
    }

    /** The port of the pod that it leads to; none where a name leads to a port that the pod does not list. */
    public OptionalInt target(PodTemplate pod) {
        Optional<String> target = node.text("targetPort");
        OptionalInt literal = target.map(Numbers::parse).orElse(OptionalInt.of(number));
        return literal.isPresent() ? literal : pod.containerPort(target.orElse(""));
    }
}

package io.github.llmdtracing.serving;

import io.github.llmdtracing.commandline.Options;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The sidecar that sends a request through prefill before decode (llm-d/llm-d-router, cmd/pd-sidecar). */
final class RoutingProxy implements ServingComponent {
    private static final Set<String> PROGRAMS =
            Set.of("pd-sidecar", "llm-d-routing-sidecar", "routing-sidecar", "disagg-sidecar");
    private static final Pattern NAME = Pattern.compile("(llm-d-)?routing-(proxy|sidecar)(-rank\\d+)?|disagg-sidecar");

    @Override
    public String id() {
        return ComponentIds.ROUTING_PROXY;
    }

    @Override
    public PathPosition position() {
        return PathPosition.PROXY;
    }

    @Override
    public boolean isStartedBy(Program program) {
        return PROGRAMS.contains(program.name());
    }

    @Override
    public boolean isToldBy(Options options) {
        return options.has("--kv-connector") || options.has("--vllm-port") || options.has("--prefiller-use-tls");
    }

    @Override
    public boolean isUsuallyNamed(String container) {
        return NAME.matcher(container).matches();
    }

    @Override
    public Optional<String> serviceName() {
        return Optional.of("routing-proxy");
    }

    @Override
    public boolean isGo() {
        return true;
    }
}

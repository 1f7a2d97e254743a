package io.github.llmdtracing.serving;

import io.github.llmdtracing.commandline.Options;
import java.util.Set;

/**
 * The router of vllm-project/production-stack (src/vllm_router/parsers/parser.py @008a23b, docker/Dockerfile @13845ce). The router of
 * vllm-project/router, in Rust, is called the same, and has other options (its README and #122).
 */
final class StackRouter implements ServingComponent {
    private static final Set<String> OWN = Set.of(
            "--routing-logic",
            "--static-backends",
            "--static-models",
            "--k8s-label-selector",
            "--k8s-namespace",
            "--k8s-service-discovery-type",
            "--engine-stats-interval",
            "--request-stats-window",
            "--dynamic-config-json",
            "--dynamic-config-yaml",
            "--otel-endpoint");

    @Override
    public String id() {
        return ComponentIds.STACK_ROUTER;
    }

    @Override
    public PathPosition position() {
        return PathPosition.ROUTER;
    }

    @Override
    public boolean isStartedBy(Program program) {
        return isNamedSo(program) && isToldBy(new Options(program.arguments()));
    }

    @Override
    public boolean mayBeStartedBy(Program program) {
        return isNamedSo(program) && !RustRouter.hasOptionsOf(program);
    }

    static boolean isNamedSo(Program program) {
        return program.name().equals("vllm-router") || program.runs("vllm_router.app") || program.runs("vllm_router");
    }

    @Override
    public boolean isToldBy(Options options) {
        return OWN.stream().anyMatch(options::has);
    }

    @Override
    public boolean speaksGrpcOnly() {
        return true;
    }
}

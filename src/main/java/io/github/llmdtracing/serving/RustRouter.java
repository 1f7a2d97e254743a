package io.github.llmdtracing.serving;

import io.github.llmdtracing.commandline.Options;
import java.util.Set;

/**
 * The router of vllm-project/router, in Rust (README.md, src/main.rs and src/otel_trace.rs @e0c942d; pyproject.toml @019e765:
 * {@code vllm_router.launch_router}). That of production-stack is called the same, and has other options.
 */
final class RustRouter implements ServingComponent {
    private static final Set<String> OWN = Set.of(
            "--worker-urls",
            "--policy",
            "--prefill",
            "--decode",
            "--selector",
            "--vllm-pd-disaggregation",
            "--enable-trace");

    @Override
    public String id() {
        return ComponentIds.VLLM_ROUTER;
    }

    @Override
    public PathPosition position() {
        return PathPosition.ROUTER;
    }

    @Override
    public boolean isStartedBy(Program program) {
        return program.runs("vllm_router.launch_router") || StackRouter.isNamedSo(program) && hasOptionsOf(program);
    }

    /** Whether a program has options that only this router knows. */
    static boolean hasOptionsOf(Program program) {
        Options options = new Options(program.arguments());
        return OWN.stream().anyMatch(options::has);
    }

    @Override
    public boolean speaksGrpcOnly() {
        return true;
    }
}

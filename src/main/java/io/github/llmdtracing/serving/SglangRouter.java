package io.github.llmdtracing.serving;

import java.util.Set;

/** SGLang's router, later its model gateway (sgl-project/sglang, sgl-model-gateway). Not the engine, though it shares options with it. */
final class SglangRouter implements ServingComponent {
    private static final Set<String> PROGRAMS = Set.of("smg", "sglang-router", "sgl-model-gateway", "amg");

    @Override
    public String id() {
        return ComponentIds.SGLANG_ROUTER;
    }

    @Override
    public PathPosition position() {
        return PathPosition.ROUTER;
    }

    @Override
    public boolean isStartedBy(Program program) {
        return PROGRAMS.contains(program.name())
                || program.runs("sglang_router.launch_router")
                || program.runs("sglang_router");
    }
}

package io.github.llmdtracing.serving;

import io.github.llmdtracing.commandline.Options;
import java.util.Set;

/** The simulator of a model server, which takes options of vLLM and has some of its own (llm-d/llm-d-inference-sim, README.md @v0.10). */
final class InferenceSim implements ServingComponent {
    private static final Set<String> OWN = Set.of(
            "--zmq-endpoint",
            "--event-batch-size",
            "--enable-kvcache",
            "--time-to-first-token",
            "--inter-token-latency");

    @Override
    public String id() {
        return ComponentIds.INFERENCE_SIM;
    }

    @Override
    public PathPosition position() {
        return PathPosition.ENGINE;
    }

    @Override
    public boolean isStartedBy(Program program) {
        return program.name().equals("llm-d-inference-sim");
    }

    @Override
    public boolean isToldBy(Options options) {
        return OWN.stream().anyMatch(options::has);
    }

    @Override
    public Set<String> names() {
        return Set.of(ComponentIds.INFERENCE_SIM, "llm-d-inference-sim");
    }

    @Override
    public boolean isGo() {
        return true;
    }
}

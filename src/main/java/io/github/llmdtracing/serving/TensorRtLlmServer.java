package io.github.llmdtracing.serving;

/** TensorRT-LLM: started like vLLM, with options of its own. */
final class TensorRtLlmServer implements ServingComponent {
    @Override
    public String id() {
        return ComponentIds.TENSORRT_LLM;
    }

    @Override
    public PathPosition position() {
        return PathPosition.ENGINE;
    }

    @Override
    public boolean isStartedBy(Program program) {
        return program.name().equals("trtllm-serve");
    }
}

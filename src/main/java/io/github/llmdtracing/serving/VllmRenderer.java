package io.github.llmdtracing.serving;

/** {@code vllm launch render}: the endpoint picker's tokenizer, whose parser takes the tracing options and ignores them. */
final class VllmRenderer implements ServingComponent {
    @Override
    public String id() {
        return ComponentIds.TOKENIZER;
    }

    @Override
    public PathPosition position() {
        return PathPosition.BESIDE;
    }

    @Override
    public boolean isStartedBy(Program program) {
        return VllmServer.isCommandLine(program) && program.firstArgument().equals("launch");
    }

    @Override
    public boolean isUsuallyNamed(String container) {
        return container.equals("vllm-render") || container.equals("tokenizer");
    }
}

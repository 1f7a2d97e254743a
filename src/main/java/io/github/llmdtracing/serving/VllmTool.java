package io.github.llmdtracing.serving;

import java.util.Set;

/** The commands of vLLM that are clients or batch jobs; they take other options than the server, or serve nobody. */
final class VllmTool implements ServingComponent {
    private static final Set<String> COMMANDS = Set.of("bench", "chat", "complete", "collect-env", "run-batch");

    @Override
    public String id() {
        return ComponentIds.BENCHMARK;
    }

    @Override
    public PathPosition position() {
        return PathPosition.BESIDE;
    }

    @Override
    public boolean isStartedBy(Program program) {
        return VllmServer.isCommandLine(program) && COMMANDS.contains(program.firstArgument());
    }
}

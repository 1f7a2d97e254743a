package io.github.llmdtracing.serving;

import io.github.llmdtracing.commandline.Options;
import java.util.Set;

/** The endpoint picker of either family: that of the Gateway API Inference Extension and llm-d's own built on it. */
final class EndpointPicker implements ServingComponent {
    private static final Set<String> OWN = Set.of(
            "--pool-name",
            "--pool-namespace",
            "--pool-group",
            "--endpoint-selector",
            "--endpoint-target-ports",
            "--poolName",
            "--poolNamespace");

    @Override
    public String id() {
        return ComponentIds.ENDPOINT_PICKER;
    }

    @Override
    public PathPosition position() {
        return PathPosition.PICKER;
    }

    @Override
    public boolean isStartedBy(Program program) {
        return program.name().equals("epp");
    }

    // Without a pool, the selector of its pods is all that it needs; before 0.5, names were in camel case.
    @Override
    public boolean isToldBy(Options options) {
        return OWN.stream().anyMatch(options::has);
    }

    @Override
    public boolean isGo() {
        return true;
    }
}

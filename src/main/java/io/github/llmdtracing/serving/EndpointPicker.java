package io.github.llmdtracing.serving;

import io.github.llmdtracing.commandline.Options;

/** The endpoint picker of either family: that of the Gateway API Inference Extension and llm-d's own built on it. */
final class EndpointPicker implements ServingComponent {
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

    @Override
    public boolean isToldBy(Options options) {
        return options.has("--pool-name") || options.has("--pool-namespace") || options.has("--pool-group");
    }

    @Override
    public boolean isGo() {
        return true;
    }
}

package io.github.llmdtracing.serving;

import io.github.llmdtracing.commandline.Options;
import java.util.Optional;

/** The server of SGLang (sgl-project/sglang, python/sglang/srt/server_args.py, 2026). */
final class SglangServer implements ServingComponent {
    @Override
    public String id() {
        return ComponentIds.SGLANG;
    }

    @Override
    public PathPosition position() {
        return PathPosition.ENGINE;
    }

    @Override
    public boolean isStartedBy(Program program) {
        return program.runs("sglang.launch_server")
                || program.is("sglang", "serve")
                || program.runs("sglang") && program.firstArgument().equals("serve");
    }

    @Override
    public boolean hasRoles() {
        return true;
    }

    @Override
    public Optional<ServingRole> role(Options options) {
        return options.has("--encoder-only")
                ? Optional.of(ServingRole.ENCODE)
                : options.last("--disaggregation-mode").flatMap(u -> u.value()).flatMap(ServingRole::ofName);
    }

    @Override
    public Optional<String> serviceName() {
        return Optional.of("sglang");
    }
}

package io.github.llmdtracing.serving;

import io.github.llmdtracing.commandline.Options;
import java.util.Optional;
import java.util.Set;

/** The server of vLLM, in each of its launch forms (vllm-project/vllm, vllm/entrypoints, 2026). */
final class VllmServer implements ServingComponent {
    private static final Set<String> MODULES =
            Set.of("vllm.entrypoints.openai.api_server", "vllm.entrypoints.api_server", "vllm.entrypoints.grpc_server");
    private static final Set<String> COMMAND_LINE_MODULES = Set.of("vllm", "vllm.entrypoints.cli.main");

    @Override
    public String id() {
        return ComponentIds.VLLM;
    }

    @Override
    public PathPosition position() {
        return PathPosition.ENGINE;
    }

    @Override
    public boolean isStartedBy(Program program) {
        return program.is("vllm", "serve")
                || program.is("vllm-omni", "serve")
                || program.module().filter(MODULES::contains).isPresent()
                || isCommandLine(program) && program.firstArgument().equals("serve");
    }

    static boolean isCommandLine(Program program) {
        return program.name().equals("vllm")
                || program.module().filter(COMMAND_LINE_MODULES::contains).isPresent();
    }

    @Override
    public boolean hasRoles() {
        return true;
    }

    // ec_role of the EC transfer configuration: a producer encodes (vllm/config/ec_transfer.py, 2026); kv_role of
    // the KV transfer configuration: a producer computes prompts (vllm/config/kv_transfer.py, 2026).
    @Override
    public Optional<ServingRole> role(Options options) {
        if (options.has("--mm-encoder-only")
                || value(options, "--ec-transfer-config").contains("\"ec_producer\"")) {
            return Optional.of(ServingRole.ENCODE);
        }
        String transfer = value(options, "--kv-transfer-config");
        if (transfer.contains("\"kv_producer\"")) {
            return Optional.of(ServingRole.PREFILL);
        }
        return transfer.contains("\"kv_consumer\"") ? Optional.of(ServingRole.DECODE) : Optional.empty();
    }

    private static String value(Options options, String name) {
        return options.last(name).flatMap(u -> u.value()).orElse("");
    }

    @Override
    public Optional<String> serviceName() {
        return Optional.of("vllm");
    }
}

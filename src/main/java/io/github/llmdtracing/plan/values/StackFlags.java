package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.YamlChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tracing flags of an engine of vllm-stack.
 *
 * @param release the release
 * @param engine the engine
 */
record StackFlags(ValuesCase release, ValuesContainer engine) {
    private static final String ENDPOINT_FLAG = "--otlp-traces-endpoint";
    private static final String DETAIL_FLAG = "--collect-detailed-traces";

    /** Plans those that are missing. */
    void add(List<YamlChange> changes, List<ValueChange> values) {
        Map<String, String> wanted = wanted();
        wanted.keySet().removeIf(flag -> ValuesEngines.arguments(engine).anyMatch(a -> isFlag(a, flag)));
        List<String> added = wanted.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .toList();
        wanted.forEach((flag, value) -> values.add(ValueChange.added(flag, value)));
        if (!added.isEmpty()) {
            changes.addAll(ValuesVariables.append(
                    engine.container(),
                    List.of("vllmConfig", "extraArgs"),
                    added.stream().map(NewYaml::text).toList()));
        }
    }

    /** Those that the engine gets if it has none. */
    Map<String, String> wanted() {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put(ENDPOINT_FLAG, endpointOfFlag());
        String detail = release.tracing().profile().detail();
        if (!detail.equals("none")) {
            wanted.put(DETAIL_FLAG, detail);
        }
        return wanted;
    }

    /** The tracing flag that an argument is, in any spelling. */
    static Optional<String> flagOf(String argument) {
        return Stream.of(ENDPOINT_FLAG, DETAIL_FLAG)
                .filter(f -> isFlag(argument, f))
                .findFirst();
    }

    // Ray starts the server from a shell, where $(…) would be a command; and not every chart passes on what is shared.
    private String endpointOfFlag() {
        boolean shell = engine.container().entry("raySpec").isPresent();
        Optional<String> shared = sharedEndpoint();
        return shell || shared.isPresent()
                ? shared.orElseGet(release.endpoint()::url)
                : "$(" + OtelVariable.EXPORTER_OTLP_ENDPOINT + ")";
    }

    private Optional<String> sharedEndpoint() {
        StackEnvironment environment = new StackEnvironment(release, engine);
        return environment.own().containsKey(OtelVariable.EXPORTER_OTLP_ENDPOINT)
                ? Optional.empty()
                : Optional.ofNullable(environment.shared().get(OtelVariable.EXPORTER_OTLP_ENDPOINT))
                        .filter(v -> !v.isEmpty());
    }

    private static boolean isFlag(String argument, String flag) {
        return argument.replace('_', '-').split("=", 2)[0].equals(flag);
    }

    /** Where spans go: a collector that the arguments name already is adopted. */
    String endpoint() {
        List<String> arguments = ValuesEngines.arguments(engine).toList();
        for (int i = 0; i < arguments.size(); i++) {
            if (isFlag(arguments.get(i), ENDPOINT_FLAG)) {
                String[] parts = arguments.get(i).split("=", 2);
                String value = parts.length == 2 ? parts[1] : i + 1 < arguments.size() ? arguments.get(i + 1) : "";
                return value.isEmpty() || value.startsWith("$")
                        ? release.endpoint().url()
                        : value;
            }
        }
        return release.endpoint().url();
    }
}

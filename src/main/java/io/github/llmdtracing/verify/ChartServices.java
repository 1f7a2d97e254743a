package io.github.llmdtracing.verify;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.helm.ChartVersionConstraint;
import io.github.llmdtracing.helm.SectionKey;
import io.github.llmdtracing.helm.SectionRole;
import io.github.llmdtracing.helm.ValuesSchema;
import io.github.llmdtracing.helm.ValuesSchemas;
import io.github.llmdtracing.lint.Hop;
import io.github.llmdtracing.serving.ComponentIds;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The services of a chart, which its tracing section names or the chart itself.
 *
 * @param section the section
 * @param hop the station that the section stands for
 * @param workloads all workloads that were found
 */
record ChartServices(ComponentReport section, Optional<Hop> hop, Set<String> workloads) {
    /** What charts call services that are no components here, or that are told by role. */
    private static final Map<String, String> COMPONENTS = Map.of(
            "vllm-decode", ComponentIds.VLLM,
            "vllm-prefill", ComponentIds.VLLM,
            "vllm-encode", ComponentIds.VLLM);

    private static final Map<String, String> TITLES = Map.of(
            "vllm-decode", "decode server",
            "vllm-prefill", "prefill server",
            "vllm-encode", "encode server",
            "routing-proxy", "routing proxy",
            "endpoint-picker", "endpoint picker");

    /** What a chart calls a service in whose section nothing is said, where that is not what the section calls it. */
    private static final Map<String, String> DEFAULTS = Map.of(
            ComponentIds.STACK_ROUTER, "vllm-router",
            ComponentIds.BODY_BASED_ROUTING, "gateway-api-inference-extension/bbr",
            ComponentIds.PAYLOAD_PROCESSOR, "inference.llm-d.ai/inference-payload-processor");

    /** Services that a chart makes only where its values ask for them. */
    private static final Set<String> MAY_BE_ABSENT = Set.of("vllm-prefill", "vllm-encode", "routing-proxy");

    /** Whether a container stands in the values of the release of a section. */
    static boolean isIn(ComponentReport container, ComponentReport section) {
        return container.workload().startsWith(section.workload() + "/")
                && container.namespace().equals(section.namespace());
    }

    Stream<ExpectedService> all() {
        Stream<ExpectedService> named =
                keys().filter(k -> !isReportedItself(k.detail())).map(k -> service(k.detail(), name(k)));
        Stream<ExpectedService> fixed =
                schema().flatMap(ValuesSchema::fixedServiceName).stream().map(f -> service(f.whose(), f.name()));
        return Stream.concat(named, fixed);
    }

    /** The name of the service of a role; none where the chart has none. */
    Optional<String> named(String role) {
        return keys().filter(k -> k.detail().endsWith("-" + role))
                .map(this::name)
                .findFirst();
    }

    // A container that stands in the values is looked at by itself.
    private boolean isReportedItself(String whose) {
        return Stream.of("decode", "prefill", "encode")
                .anyMatch(role -> whose.endsWith("-" + role) && workloads.contains(section.workload() + "/" + role));
    }

    private ExpectedService service(String whose, String name) {
        return new ExpectedService(
                COMPONENTS.getOrDefault(whose, whose),
                TITLES.getOrDefault(whose, whose),
                Optional.of(name),
                Expectations.absence(section).or(() -> mayBeAbsent(whose)),
                section,
                hop);
    }

    private static Optional<String> mayBeAbsent(String whose) {
        return MAY_BE_ABSENT.contains(whose)
                ? Optional.of(
                        "The chart makes it only where its values ask for it, and traces it only with some versions.")
                : Optional.empty();
    }

    private String name(SectionKey key) {
        String at = nameOf(key);
        return section.values().stream()
                .filter(v -> v.name().equals(at))
                .map(ValueChange::after)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(DEFAULTS.getOrDefault(key.detail(), key.detail()));
    }

    private String nameOf(SectionKey key) {
        return section.name() + "." + String.join(".", key.path());
    }

    private Stream<SectionKey> keys() {
        Optional<ChartVersionConstraint> version = section.version().flatMap(ChartVersionConstraint::parse);
        return schema().stream()
                .flatMap(s -> s.keys().stream())
                .filter(k -> k.role() == SectionRole.SERVICE_NAME && (k.isReadBy(version) || isNamed(k)));
    }

    private boolean isNamed(SectionKey key) {
        return section.values().stream().anyMatch(v -> v.name().equals(nameOf(key)));
    }

    private Optional<ValuesSchema> schema() {
        return section.chart().flatMap(ValuesSchemas::named);
    }
}

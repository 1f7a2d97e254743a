package io.github.llmdtracing.collector;

import static io.github.llmdtracing.yaml.NewYaml.entry;
import static io.github.llmdtracing.yaml.NewYaml.list;
import static io.github.llmdtracing.yaml.NewYaml.mapping;
import static io.github.llmdtracing.yaml.NewYaml.number;
import static io.github.llmdtracing.yaml.NewYaml.sequence;

import io.github.llmdtracing.yaml.NewYaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happens to spans on their way (opentelemetry-collector-contrib 0.159.0, processor/). */
record Processors(CollectorSettings settings) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Those of a collector that workloads send to, in the order in which they have to stand. */
    List<NewYaml.Entry> receiving() {
        List<NewYaml.Entry> entries = new ArrayList<>(List.of(memoryLimiter()));
        kubernetesAttributes().ifPresent(entries::add);
        if (!settings.noise().isEmpty()) {
            entries.add(entry(NoiseFilter.NAME, settings.noise().processor(names()))
                    .commented("Drops the spans that nobody asked for."));
        }
        if (!settings.resourceAttributes().isEmpty()) {
            entries.add(entry("resource", resource()));
        }
        return entries;
    }

    /** Those behind which spans are sent to backends. */
    List<NewYaml.Entry> sending() {
        List<NewYaml.Entry> entries = new ArrayList<>();
        settings.tail().ifPresent(t -> entries.add(tailSampling(t)));
        if (!names().batchesInQueue()) {
            entries.add(entry("batch", mapping(entry("send_batch_size", number(1024)), entry("timeout", "1s"))));
        }
        return entries;
    }

    private ComponentNames names() {
        return settings.image().names();
    }

    /** Before all others, so that what does not fit is refused at the door. */
    NewYaml.Entry memoryLimiter() {
        NewYaml percent = mapping(
                entry("check_interval", "1s"),
                entry("limit_percentage", number(80)),
                entry("spike_limit_percentage", number(20)));
        NewYaml fixed = mapping(
                entry("check_interval", "1s"), entry("limit_mib", number(512)), entry("spike_limit_mib", number(128)));
        boolean limited = settings.provision().resources().isPresent();
        return entry("memory_limiter", limited ? percent : fixed);
    }

    private Optional<NewYaml.Entry> kubernetesAttributes() {
        return switch (settings.attributes()) {
            case NONE -> Optional.empty();
            case NAMESPACE ->
                Optional.of(kubernetesAttributes(List.of(entry(
                        "filter",
                        mapping(entry("namespace", settings.namespace().orElse("")))))));
            case CLUSTER -> Optional.of(kubernetesAttributes(List.of()));
        };
    }

    private NewYaml.Entry kubernetesAttributes(List<NewYaml.Entry> filter) {
        List<NewYaml.Entry> entries = new ArrayList<>(filter);
        List<String> known =
                List.of("k8s.namespace.name", "k8s.pod.name", "k8s.pod.uid", "k8s.deployment.name", "k8s.node.name");
        entries.add(entry("extract", mapping(entry("metadata", NewYaml.texts(known)))));
        NewYaml byUid = sources(mapping(entry("from", "resource_attribute"), entry("name", "k8s.pod.uid")));
        NewYaml byAddress = sources(mapping(entry("from", "connection")));
        entries.add(entry("pod_association", sequence(byUid, byAddress))
                .commented("The pod that sent a span: by what it says, else by where it comes from."));
        return entry(names().kubernetesAttributes(), new NewYaml.Mapping(entries));
    }

    private static NewYaml sources(NewYaml source) {
        return mapping(entry("sources", sequence(source)));
    }

    private NewYaml resource() {
        List<NewYaml> actions = settings.resourceAttributes().entrySet().stream()
                .map(a -> mapping(
                        entry("key", a.getKey()),
                        entry("value", a.getValue().replace("$", "$$")),
                        entry("action", "insert")))
                .toList();
        return mapping(entry("attributes", new NewYaml.Sequence(actions)));
    }

    private static NewYaml.Entry tailSampling(TailSampling tail) {
        NewYaml errors = policy("errors", "status_code", entry("status_codes", list("ERROR")));
        NewYaml slow = policy(
                "slow", "latency", entry("threshold_ms", number(tail.slow().toMillis())));
        BigDecimal percent = tail.share().multiply(HUNDRED).stripTrailingZeros();
        NewYaml others = policy(
                "others", "probabilistic", entry("sampling_percentage", new NewYaml.Literal(percent.toPlainString())));
        NewYaml cache =
                mapping(entry("sampled_cache_size", number(100_000)), entry("non_sampled_cache_size", number(100_000)));
        return entry(
                        "tail_sampling",
                        mapping(
                                entry("decision_wait", tail.decisionWait().toSeconds() + "s"),
                                entry("num_traces", number(50_000)),
                                entry("decision_cache", cache)
                                        .commented("Spans that come late share their trace's lot."),
                                entry("policies", sequence(errors, slow, others))))
                .commented("A trace is kept if one of the policies wants it.");
    }

    private static NewYaml policy(String name, String type, NewYaml.Entry argument) {
        return mapping(entry("name", name), entry("type", type), entry(type, mapping(argument)));
    }
}

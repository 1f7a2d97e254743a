package io.github.llmdtracing.standing;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.otel.SamplingProfile;
import io.github.llmdtracing.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tail sampler of a traces pipeline: it has to see whole traces, and all of them (open-telemetry/opentelemetry-collector-contrib
 * v0.159.0, processor/tailsamplingprocessor/README.md).
 *
 * @param collector the collector
 * @param config its configuration
 * @param place where it is defined
 */
record TailSampler(ExistingCollector collector, CollectorConfig config, YamlNode place) {
    static Optional<TailSampler> of(ExistingCollector collector, CollectorConfig config) {
        return config.traceProcessors()
                .filter(id -> CollectorConfig.typeOf(id).equals("tail_sampling"))
                .flatMap(id -> config.component(CollectorConfig.PROCESSORS, id).stream())
                .map(e -> new TailSampler(collector, config, e.key()))
                .findFirst();
    }

    /**
     * Says that its instances see parts of traces.
     *
     * @param senders the collectors of the tree
     * @param services the Services of the tree
     */
    Optional<Finding> split(Instances instances, List<ExistingCollector> senders, List<CollectorService> services) {
        Set<String> names = services.stream()
                .filter(s -> s.collector().equals(collector))
                .flatMap(s -> Stream.of(s.name(), s.name() + "-headless"))
                .collect(Collectors.toSet());
        boolean balanced = senders.stream()
                .filter(c -> !c.equals(collector))
                .flatMap(c -> c.config().stream())
                .anyMatch(c -> new Forwarding(c).mayBalance(names));
        return instances.several(collector).filter(i -> !balanced).map(this::split);
    }

    private Finding split(String instances) {
        return new CollectorFinding(collector, config)
                .of(
                        FindingCode.TAIL_SAMPLING_SPLIT,
                        place,
                        "tail sampling in " + instances,
                        "The spans of a trace go to different instances, and each decides by the part that it sees.",
                        "Run one replica, or put collectors before it that send to it with the exporter loadbalancing.");
    }

    /** Says that a head sampler left it a share only. */
    Optional<Finding> belowHead(SamplingProfile profile) {
        BigDecimal share = profile.sampling().share();
        return profile.active() && share.compareTo(BigDecimal.ONE) < 0
                ? Optional.of(belowHead(profile.name(), share.toPlainString()))
                : Optional.empty();
    }

    private Finding belowHead(String profile, String share) {
        return new CollectorFinding(collector, config)
                .of(
                        FindingCode.HEAD_SAMPLING_BELOW_TAIL,
                        place,
                        "tail sampling of what the profile " + profile + " leaves, " + share + " of the traces",
                        "The workloads decide first, so slow and failed requests are mostly gone before they get here.",
                        "Set <samplerArg>1.0</samplerArg> in the profile, or choose the profile development: the tail"
                                + " sampler decides.");
    }
}

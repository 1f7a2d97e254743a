package io.github.llmdtracing.collector;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.otel.SamplingProfile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is allowed for a collector and yet probably not meant.
 *
 * @param settings the collector's
 * @param place where they stand
 * @param subject the element, by the user's name
 */
public record CollectorCheck(CollectorSettings settings, Location place, String subject) {
    /** What can be said of a collector that runs, and is of no matter to who takes it away. */
    public static final Set<FindingCode> CODES = Set.of(
            FindingCode.TRACES_NOT_KEPT,
            FindingCode.BACKEND_WITHOUT_TLS,
            FindingCode.HEAD_SAMPLING_BELOW_TAIL,
            FindingCode.ENDPOINT_NOT_SERVED);

    /**
     * What has to be said.
     *
     * @param profile how much the workloads send
     * @param endpoint where they send, where the POM says so
     * @param protocol how they send
     */
    public List<Finding> findings(SamplingProfile profile, Optional<OtlpEndpoint> endpoint, OtlpProtocol protocol) {
        return Stream.of(
                        lastingBackend(),
                        encryption(),
                        verification(),
                        headSampling(profile),
                        endpoint.stream().flatMap(e -> endpoint(e, protocol)))
                .flatMap(s -> s)
                .toList();
    }

    private Stream<Finding> lastingBackend() {
        boolean lasts = settings.backends().stream().anyMatch(ConfiguredBackend::keeps);
        return !settings.production() || lasts
                ? Stream.empty()
                : Stream.of(finding(
                        FindingCode.TRACES_NOT_KEPT,
                        "no backend keeps traces: " + names(),
                        "A restart loses all of them.",
                        "Add a backend with storage (jaeger-elasticsearch, jaeger-opensearch, jaeger-cassandra, tempo, otlp),"
                                + " or say <footprint>minimal</footprint>."));
    }

    private String names() {
        return String.join(
                ", ", settings.backends().stream().map(ConfiguredBackend::name).toList());
    }

    private Stream<Finding> encryption() {
        return settings.backends().stream()
                .filter(b -> settings.production() && b.isPlain())
                .map(b -> finding(
                        FindingCode.BACKEND_WITHOUT_TLS,
                        "spans go to the backend \"" + b.name() + "\" without encryption",
                        "Its endpoint begins with http://, and spans can hold prompts and names.",
                        "Write https:// where the backend has a certificate; <tls> names an authority of your own."));
    }

    private Stream<Finding> verification() {
        return settings.backends().stream()
                .filter(b -> b.settings().tls().unverified())
                .map(b -> finding(
                        FindingCode.BACKEND_WITHOUT_TLS,
                        "the certificate of the backend \"" + b.name() + "\" is not checked",
                        "<unverified> lets anybody in between read along.",
                        "Name the authority with <secret> and <ca>."));
    }

    private Stream<Finding> headSampling(SamplingProfile profile) {
        BigDecimal share = profile.sampling().share();
        boolean all = share.compareTo(BigDecimal.ONE) == 0;
        return settings.tail().isEmpty() || all
                ? Stream.empty()
                : Stream.of(finding(
                        FindingCode.HEAD_SAMPLING_BELOW_TAIL,
                        "the collector decides on whole traces, and gets a share of " + share.toPlainString()
                                + " of them",
                        "What the workloads' sampler leaves out, errors included, never arrives.",
                        "Set <samplerArg>1.0</samplerArg>, and the share that is kept with <tailSampling>."));
    }

    private Stream<Finding> endpoint(OtlpEndpoint endpoint, OtlpProtocol protocol) {
        boolean there =
                settings.address().isAt(endpoint.host()) && endpoint.port().orElse(protocol.port()) == protocol.port();
        OtlpEndpoint right = settings.address().endpointFrom(Optional.empty(), protocol);
        return there
                ? Stream.empty()
                : Stream.of(finding(
                        FindingCode.ENDPOINT_NOT_SERVED,
                        "workloads send to " + endpoint + ", and the collector that is generated is at " + right,
                        "It would get nothing.",
                        "Leave <endpoint> out; it follows the collector."));
    }

    private Finding finding(FindingCode code, String problem, String reason, String remedy) {
        return Finding.of(code, place, subject, problem, reason, remedy);
    }
}

package io.github.llmdtracing.plan;

import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.helm.SectionKey;
import io.github.llmdtracing.helm.SectionRole;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.otel.Sampler;
import io.github.llmdtracing.otel.Sampling;
import io.github.llmdtracing.otel.SamplingProfile;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.Topic;
import io.github.llmdtracing.yaml.NewYaml;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides every key of a chart's tracing section: what the values say, what the POM says, and who wins (design, law 6). */
final class SectionPlanner {
    private static final Pattern LOOPBACK =
            Pattern.compile("(?:[a-z]+://)?(?:localhost|127\\.[\\d.]+|\\[::1])(?::\\d+)?(?:/.*)?");
    /** The choices of vLLM's --collect-detailed-traces (vllm/config/observability.py, 2026). */
    private static final Set<String> DETAILS = Set.of("all", "model", "worker");

    private final ValuesCase release;
    private final ConflictPolicy conflicts;
    private final Location location;
    private final SectionPlan plan = new SectionPlan();
    private final boolean fresh;

    SectionPlanner(ValuesCase release, ConflictPolicy conflicts, Location location) {
        this.release = release;
        this.conflicts = conflicts;
        this.location = location;
        this.fresh = release.values().find(release.section()).isEmpty();
    }

    /** The plan that switches tracing on. */
    SectionPlan on() {
        release.keys().forEach(this::decide);
        return plan;
    }

    /** The plan that switches it off, where it is on. */
    SectionPlan off() {
        for (SectionKey key : release.schema().keys()) {
            boolean isSwitch = key.role() == SectionRole.SWITCH || key.role() == SectionRole.ENDPOINT && hasNoSwitch();
            if (isSwitch && release.isEnabled()) {
                boolean literal = key.role() == SectionRole.SWITCH;
                set(key, literal ? "false" : "", literal);
            }
        }
        return plan;
    }

    private boolean hasNoSwitch() {
        return release.schema().keys().stream().noneMatch(k -> k.role() == SectionRole.SWITCH);
    }

    private void decide(SectionKey key) {
        switch (key.role()) {
            case SWITCH -> wantLiteral(key, "true");
            case ENDPOINT -> endpoint(key);
            case SAMPLER -> sampler(key);
            case SAMPLER_ARGUMENT -> argument(key);
            case SERVICE_NAME -> serviceName(key);
            case DETAIL -> detail(key);
            case INSECURE -> addIfMissing(key, Boolean.toString(!endpointInUse().startsWith("https:")));
            case SECURE -> addIfMissing(key, Boolean.toString(endpointInUse().startsWith("https:")));
        }
    }

    private Optional<String> standing(SectionKey key) {
        return release.inSection(key.path()).filter(t -> !t.isEmpty());
    }

    private String name(SectionKey key) {
        return release.sectionName() + "." + String.join(".", key.path());
    }

    private SectionFindings findings(SectionKey key) {
        return new SectionFindings(location, name(key));
    }

    private void wantLiteral(SectionKey key, String wanted) {
        if (standing(key).filter(wanted::equalsIgnoreCase).isPresent()) {
            plan.keep(new ValueChange(name(key), standing(key), standing(key), Optional.of(wanted)));
        } else {
            set(key, wanted, true);
            standing(key)
                    .filter(f -> f.equalsIgnoreCase("false") && plan.sets(key.path()))
                    .ifPresent(f -> plan.say(findings(key).switchedOn()));
        }
    }

    private void addIfMissing(SectionKey key, String wanted) {
        if (standing(key).isEmpty()) {
            set(key, wanted, true);
        }
    }

    private void set(SectionKey key, String value, boolean literal) {
        Optional<String> after = Optional.of(value);
        Optional<String> stronger = release.byParameter(key.path());
        if (stronger.isPresent()) {
            plan.keep(new ValueChange(name(key), stronger, stronger, after));
            return;
        }
        plan.set(
                key.path(),
                literal ? new NewYaml.Literal(value) : NewYaml.text(value),
                new ValueChange(name(key), standing(key), after, after));
    }

    /** What stands there and what the POM asks for meet. */
    private void meet(SectionKey key, String wanted) {
        String standing = standing(key).orElse(wanted);
        boolean differ = !standing.equals(wanted);
        boolean replaced = pomWins(key) && release.byParameter(key.path()).isEmpty();
        if (differ && replaced) {
            set(key, wanted, false);
        } else {
            plan.keep(new ValueChange(name(key), Optional.of(standing), Optional.of(standing), Optional.of(wanted)));
        }
        if (differ) {
            boolean fails = conflicts == ConflictPolicy.FAIL && !pomWins(key);
            plan.say(findings(key).conflict(standing, wanted, replaced).as(fails ? Severity.ERROR : Severity.INFO));
        }
    }

    private static Topic topic(SectionKey key) {
        return switch (key.role()) {
            case ENDPOINT, SECURE, INSECURE -> Topic.ENDPOINT;
            case SERVICE_NAME -> Topic.SERVICE_NAMES;
            case SWITCH, SAMPLER, SAMPLER_ARGUMENT, DETAIL -> Topic.SAMPLING;
        };
    }

    private boolean pomWins(SectionKey key) {
        return release.tracing().goesFirst(topic(key), conflicts);
    }

    private void endpoint(SectionKey key) {
        Optional<String> standing =
                standing(key).filter(e -> !LOOPBACK.matcher(e).matches());
        if (standing.isEmpty()) {
            set(key, release.endpoint().url(), false);
            standing(key)
                    .filter(e -> plan.sets(key.path()))
                    .ifPresent(e -> plan.say(findings(key).loopback(e)));
        } else if (release.tracing().endpoint().isPresent()) {
            meet(key, release.endpoint().url());
        } else {
            plan.keep(new ValueChange(name(key), standing, standing, Optional.empty()));
        }
        boolean kept = !plan.sets(key.path());
        standing.filter(e -> kept).ifPresent(e -> judgeEndpoint(key, e));
    }

    private void judgeEndpoint(SectionKey key, String endpoint) {
        boolean variable = endpoint.contains("{{") || endpoint.contains("$");
        Optional<OtlpEndpoint> parsed = OtlpEndpoint.parse(endpoint);
        if (parsed.isEmpty() && release.schema().needsScheme() && !variable) {
            plan.say(findings(key).noScheme(endpoint));
        }
        parsed.filter(e -> e.port().orElse(0) == OtlpProtocol.HTTP_PROTOBUF.port())
                .ifPresent(e -> plan.say(findings(key).wrongPort(endpoint)));
    }

    private String endpointInUse() {
        return release.schema().keys().stream()
                .filter(k -> k.role() == SectionRole.ENDPOINT && !plan.sets(k.path()))
                .flatMap(k -> standing(k).stream())
                .findFirst()
                .orElse(release.endpoint().url());
    }

    private SamplingProfile profile() {
        return release.tracing().profile();
    }

    private Sampler wantedSampler() {
        return release.schema().forGo()
                ? Sampler.PARENTBASED_TRACEIDRATIO
                : profile().sampling().sampler();
    }

    private String wantedArgument() {
        Sampling sampling = profile().sampling();
        return sampling.sampler().takesArgument() ? sampling.argument() : share(sampling.share());
    }

    private static String share(BigDecimal share) {
        return share.compareTo(BigDecimal.ONE) == 0 ? "1.0" : share.toPlainString();
    }

    private void sampler(SectionKey key) {
        if (release.schema().forGo() && profile().sampling().sampler() != Sampler.PARENTBASED_TRACEIDRATIO) {
            plan.say(new SectionFindings(location, release.component())
                    .replacedSampler(profile().sampling(), wantedArgument()));
        }
        if (standing(key).isEmpty()) {
            set(key, wantedSampler().id(), false);
        } else {
            meet(key, wantedSampler().id());
            judgeSampler(key);
        }
    }

    private void judgeSampler(SectionKey key) {
        boolean kept = !plan.sets(key.path());
        standing(key)
                .filter(s ->
                        kept && release.schema().knowsOneSampler() && !s.equals(Sampler.PARENTBASED_TRACEIDRATIO.id()))
                .ifPresent(s -> plan.say(findings(key).unknownSampler(s)));
    }

    private void argument(SectionKey key) {
        if (standing(key).isEmpty()) {
            set(key, wantedArgument(), false);
        } else {
            meet(
                    key,
                    equalNumber(standing(key).get(), wantedArgument())
                            ? standing(key).get()
                            : wantedArgument());
            judgeShare(key);
        }
    }

    private static boolean equalNumber(String a, String b) {
        return Sampling.ratio(a)
                .filter(x -> Sampling.ratio(b).filter(y -> x.compareTo(y) == 0).isPresent())
                .isPresent();
    }

    private void judgeShare(SectionKey key) {
        Optional<BigDecimal> standing = standing(key).flatMap(Sampling::ratio);
        boolean kept = !plan.sets(key.path());
        boolean template =
                standing(key).filter(t -> t.contains("{{") || t.contains("$")).isPresent();
        if (kept && standing.isEmpty() && !template) {
            plan.say(findings(key).noRatio(standing(key).orElse("")));
        }
        standing.filter(s -> kept && s.compareTo(profile().sampling().share()) > 0)
                .ifPresent(s -> plan.say(findings(key)
                        .moreSampling(s.toPlainString(), profile())
                        .as(expresslyProduction() ? Severity.ERROR : Severity.WARNING)));
    }

    private boolean expresslyProduction() {
        return release.tracing().profileChosen() && profile().name().equals(SamplingProfile.PRODUCTION);
    }

    private void serviceName(SectionKey key) {
        Optional<String> wanted =
                Optional.ofNullable(release.tracing().serviceNames().get(key.detail()));
        if (wanted.isPresent() && standing(key).isEmpty()) {
            set(key, wanted.get(), false);
        } else if (wanted.isPresent()) {
            meet(key, wanted.get());
        }
    }

    // The charts' own value is "all".
    private void detail(SectionKey key) {
        String wanted = profile().detail();
        boolean canBeWritten = !wanted.equals("none");
        boolean worthWriting = fresh || !wanted.equals("all");
        if (standing(key).isPresent()) {
            standing(key)
                    .filter(d -> !isDetail(d) && isPassedOn())
                    .ifPresent(d -> plan.say(findings(key).fatalDetail(d)));
            meet(key, canBeWritten ? wanted : standing(key).get());
        } else if (canBeWritten && worthWriting) {
            set(key, wanted, false);
        }
    }

    // The chart gives it to the servers that it starts itself, and to no other.
    private boolean isPassedOn() {
        List<ValuesContainer> listed = release.containers();
        return listed.isEmpty() || listed.stream().anyMatch(ValuesContainer::flagsByChart);
    }

    /** Whether vLLM takes a value of {@code --collect-detailed-traces}. */
    static boolean isDetail(String value) {
        List<String> parts = Arrays.asList(value.split(",", -1));
        return parts.size() <= 2 && DETAILS.containsAll(parts);
    }
}

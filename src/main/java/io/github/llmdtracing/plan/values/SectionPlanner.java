package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.SectionKey;
import io.github.llmdtracing.helm.SectionRole;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.settings.ConflictPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides every key of a chart's tracing section: what the values say, what the POM says, and who wins (design, law 6). */
final class SectionPlanner {
    /** The choices of vLLM's --collect-detailed-traces (vllm/config/observability.py, 2026). */
    private static final Set<String> DETAILS = Set.of("all", "model", "worker");

    private final ValuesCase release;
    private final SectionPlan plan = new SectionPlan();
    private final SectionKeys keys;
    private final SectionEndpoint endpoint;
    private final SectionSampling sampling;
    private final boolean fresh;

    SectionPlanner(ValuesCase release, ConflictPolicy conflicts, Location location) {
        this.release = release;
        this.keys = new SectionKeys(release, conflicts, location, plan);
        this.endpoint = new SectionEndpoint(keys);
        this.sampling = new SectionSampling(keys);
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
                keys.set(key, literal ? "false" : "", literal);
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
            case ENDPOINT -> endpoint.plan(key);
            case SAMPLER -> sampling.sampler(key);
            case SAMPLER_ARGUMENT -> sampling.argument(key);
            case SERVICE_NAME -> serviceName(key);
            case DETAIL -> detail(key);
            case INSECURE ->
                keys.addIfMissing(key, Boolean.toString(!endpoint.inUse().startsWith("https:")));
            case SECURE ->
                keys.addIfMissing(key, Boolean.toString(endpoint.inUse().startsWith("https:")));
        }
    }

    private void wantLiteral(SectionKey key, String wanted) {
        if (keys.standing(key).filter(wanted::equalsIgnoreCase).isPresent()) {
            plan.keep(new ValueChange(keys.name(key), keys.standing(key), keys.standing(key), Optional.of(wanted)));
        } else {
            keys.set(key, wanted, true);
            keys.standing(key)
                    .filter(f -> f.equalsIgnoreCase("false") && plan.sets(key.path()))
                    .ifPresent(f -> plan.say(keys.findings(key).switchedOn()));
        }
    }

    private void serviceName(SectionKey key) {
        Optional<String> wanted =
                Optional.ofNullable(release.tracing().serviceNames().get(key.detail()));
        if (wanted.isPresent() && keys.standing(key).isEmpty()) {
            keys.set(key, wanted.get(), false);
        } else if (wanted.isPresent()) {
            keys.meet(key, wanted.get());
        }
    }

    // The charts' own value is "all".
    private void detail(SectionKey key) {
        String wanted = sampling.profile().detail();
        boolean canBeWritten = !wanted.equals("none");
        boolean worthWriting = fresh || !wanted.equals("all");
        if (keys.standing(key).isPresent()) {
            keys.standing(key)
                    .filter(d -> !isDetail(d) && isPassedOn())
                    .ifPresent(d -> plan.say(keys.findings(key).fatalDetail(d)));
            keys.meet(key, canBeWritten ? wanted : keys.standing(key).get());
        } else if (canBeWritten && worthWriting) {
            keys.set(key, wanted, false);
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

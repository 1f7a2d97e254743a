package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.otel.Sampler;
import io.github.llmdtracing.otel.Sampling;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Whether a container samples more than its profile allows, by the values that it will have.
 *
 * @param context the container
 * @param values what became of its variables
 */
record SamplingCheck(ContainerContext context, List<ValueChange> values) {
    Optional<Finding> finding() {
        BigDecimal allowed = context.tracing().profile().sampling().share();
        return share().filter(s -> s.compareTo(allowed) > 0).map(s -> place().of(s, allowed));
    }

    private SamplingFinding place() {
        boolean argument =
                context.container().env(OtelVariable.TRACES_SAMPLER_ARG).isPresent();
        String variable = argument ? OtelVariable.TRACES_SAMPLER_ARG : OtelVariable.TRACES_SAMPLER;
        return new SamplingFinding(context.tracing(), context.locationOf(variable), context.subject());
    }

    private Optional<BigDecimal> share() {
        Optional<Sampler> sampler = after(OtelVariable.TRACES_SAMPLER).flatMap(Sampler::of);
        Optional<String> argument = after(OtelVariable.TRACES_SAMPLER_ARG)
                .filter(a -> Sampling.ratio(a).isPresent());
        return sampler.map(s -> new Sampling(s, argument.orElse("1.0")).share());
    }

    private Optional<String> after(String name) {
        return values.stream().filter(v -> v.name().equals(name)).findFirst().flatMap(ValueChange::after);
    }
}

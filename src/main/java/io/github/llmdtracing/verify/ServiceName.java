package io.github.llmdtracing.verify;

import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.lint.Hop;
import io.github.llmdtracing.lint.HopValues;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.serving.TracingEnvironment;
import io.github.llmdtracing.serving.VersionRule;
import java.util.Optional;

/**
 * The name under which a container reports: that of its version where that is fixed, else the variable, else the version's own, else what
 * an SDK says that was told nothing (specification, resource/sdk.md).
 *
 * @param hop the container
 */
record ServiceName(Hop hop) {
    /** How names of services begin that nobody named. */
    static final String UNKNOWN = "unknown_service";

    /** None where the value comes from the cluster. */
    Optional<String> find() {
        Optional<String> own = environment().flatMap(TracingEnvironment::serviceName);
        boolean fixed =
                environment().filter(TracingEnvironment::serviceNameFixed).isPresent();
        if (fixed) {
            return own;
        }
        return isHidden() ? Optional.empty() : told().or(() -> own).or(() -> Optional.of(UNKNOWN));
    }

    private Optional<String> told() {
        return new HopValues(hop).serviceName().or(this::standing);
    }

    private boolean isHidden() {
        boolean elsewhere = variable().filter(EnvEntry::isFromElsewhere).isPresent();
        return new HopValues(hop).hides(OtelVariable.SERVICE_NAME) || elsewhere;
    }

    private Optional<String> standing() {
        return variable().flatMap(EnvEntry::literal).filter(n -> !n.isEmpty());
    }

    private Optional<EnvEntry> variable() {
        return hop.container().flatMap(c -> c.env(OtelVariable.SERVICE_NAME));
    }

    private Optional<TracingEnvironment> environment() {
        return hop.rule().map(VersionRule::environment);
    }
}

package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.serving.Version;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.List;
import java.util.Optional;

/** The row of the report for what KServe itself traces of a service. */
record KserveReport(KubernetesObject service, TracingSettings settings) {
    /**
     * The row.
     *
     * @param rule the rule that decided, empty for none
     * @param knownFrom where KServe's version is known from when the POM does not say it, empty where it is not known
     */
    ComponentReport of(ComponentState state, String reason, String rule, String knownFrom, List<ValueChange> values) {
        return new ComponentReport(
                service.locate(service.node()),
                service.title(),
                service.namespace(),
                "spec.tracing",
                "kserve",
                "",
                Optional.empty(),
                settings.kserve().map(Version::toString),
                settings.kserve().isPresent() ? "kserveVersion in the POM" : knownFrom,
                rule,
                state,
                reason,
                values);
    }
}

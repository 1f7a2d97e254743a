package io.github.llmdtracing.lint;

import io.github.llmdtracing.plan.EditPlan;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.settings.TracingSettings;

/**
 * What the lint looks at.
 *
 * @param settings what the POM says
 * @param plan what was planned
 */
public record LintSubject(TracingSettings settings, EditPlan plan) {
    /** What the POM asks for at a component. */
    Tracing tracing(Hop hop) {
        String file = hop.location().file();
        String decides = hop.report()
                .kustomization()
                .filter(k -> settings.environment(k).isPresent())
                .orElse(file);
        return settings.at(decides);
    }
}

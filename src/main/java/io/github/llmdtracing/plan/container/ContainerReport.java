package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.serving.ServingRole;
import java.util.List;

/** Says what became of a known container. */
record ContainerReport(ContainerContext context) {
    ComponentReport of(ComponentState state, String reason, List<ValueChange> values) {
        Container container = context.container();
        return new ComponentReport(
                context.location(),
                container.pod().owner().title(),
                container.pod().owner().namespace(),
                container.name(),
                context.component().id(),
                context.role().map(ServingRole::id).orElse(""),
                container.image(),
                context.versionText(),
                context.version().source(),
                context.ruleName() + " (by " + context.known().evidence().phrase() + ")",
                state,
                reason,
                values);
    }

    ComponentReport of(ComponentState state, String reason) {
        return of(state, reason, List.of());
    }
}

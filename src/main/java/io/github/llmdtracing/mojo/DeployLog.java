package io.github.llmdtracing.mojo;

import io.github.llmdtracing.deployment.ObjectChange;
import io.github.llmdtracing.files.TextStore;
import io.github.llmdtracing.report.patch.TextChange;
import io.github.llmdtracing.report.patch.UnifiedPatch;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/**
 * Says what a deployment changes.
 *
 * @param configuration what was asked for
 * @param log where it is said
 */
record DeployLog(GoalConfiguration configuration, Log log) {
    private static final String PATCH = "llmd-tracing-deploy.patch";
    private static final int MOST_LINES = 2_000;

    /** What would change, as a patch. */
    void wouldChange(List<ObjectChange> changes) {
        UnifiedPatch patch = UnifiedPatch.of(changes.stream()
                .map(c -> new TextChange(c.path(), c.textBefore(), c.textAfter()))
                .toList());
        new TextStore(configuration.reports()).write(PATCH, patch.text());
        if (patch.lines().isEmpty()) {
            log.info("Nothing would change.");
        }
        new PatchLog(log::info, false, MOST_LINES)
                .print(patch, configuration.shown(configuration.reports().resolve(PATCH)));
    }

    /** How much has changed. */
    void changed(List<ObjectChange> changes) {
        long changed = changes.stream()
                .filter(c -> c.verb() != ObjectChange.Verb.UNCHANGED)
                .count();
        log.info(changed == 0 ? "Nothing had to change." : changed + " of " + changes.size() + " objects changed.");
    }
}

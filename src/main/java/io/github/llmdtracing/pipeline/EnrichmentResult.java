package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.report.TextChange;
import io.github.llmdtracing.report.TracingReport;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of a run.
 *
 * @param report what was found and done
 * @param changes the files that differ from what stood there: enriched ones, the lock, and generated ones outside the output
 * @param planned the enriched files, with what the user wrote before
 */
public record EnrichmentResult(TracingReport report, List<TextChange> changes, List<TextChange> planned) {
    /** Copies the lists; sorted by path. */
    public EnrichmentResult {
        changes = changes.stream().sorted().toList();
        planned = planned.stream().sorted().toList();
    }

    /** The same, judged anew. */
    public EnrichmentResult withReport(TracingReport judged) {
        return new EnrichmentResult(judged, changes, planned);
    }

    /** The same, with what was generated. */
    EnrichmentResult with(CollectorGeneration.Generated generated, boolean inOutput) {
        List<TextChange> all = inOutput
                ? changes
                : Stream.concat(changes.stream(), generated.changes().stream()).toList();
        return new EnrichmentResult(report.with(generated.files(), generated.findings()), all, planned);
    }
}

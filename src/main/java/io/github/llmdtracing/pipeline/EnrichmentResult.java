package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.lint.RequestPath;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.report.patch.TextChange;
import io.github.llmdtracing.rollout.Rollout;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of a run.
 *
 * @param report what was found and done
 * @param changes the files that differ from what stood there: enriched ones, the lock, and generated ones outside the output
 * @param planned the enriched files, with what the user wrote before
 * @param tree the sources, to be asked what other changes would mean
 * @param paths the ways that requests take through what was found
 * @param sources the sources as they were read; nothing where they were not read whole
 */
public record EnrichmentResult(
        TracingReport report,
        List<TextChange> changes,
        List<TextChange> planned,
        RolloutsOf tree,
        List<RequestPath> paths,
        Optional<KnownSources> sources) {
    /** Copies the lists; sorted by path. */
    public EnrichmentResult {
        paths = List.copyOf(paths);
        changes = changes.stream().sorted().toList();
        planned = planned.stream().sorted().toList();
    }

    /** A result of a goal that looks at no source. */
    public EnrichmentResult(TracingReport report, List<TextChange> changes) {
        this(report, changes, List.of(), others -> List.of(), List.of(), Optional.empty());
    }

    /** Which pods other changes of the sources make anew. */
    public interface RolloutsOf {
        /** The rollouts of changes. */
        List<Rollout> rollouts(List<TextChange> changes);
    }

    /** The same, compared with something else than what stands there. */
    public EnrichmentResult comparedBy(List<TextChange> others) {
        return new EnrichmentResult(
                report.withRollouts(tree.rollouts(others)).withFixes(List.of()), others, planned, tree, paths, sources);
    }

    /** The same, judged anew. */
    public EnrichmentResult withReport(TracingReport judged) {
        return new EnrichmentResult(judged, changes, planned, tree, paths, sources);
    }

    /** The same, with what was generated. */
    EnrichmentResult with(CollectorGeneration.Generated generated, boolean inOutput) {
        List<TextChange> all = inOutput
                ? changes
                : Stream.concat(changes.stream(), generated.changes().stream()).toList();
        return new EnrichmentResult(
                report.with(generated.files(), generated.findings()), all, planned, tree, paths, sources);
    }
}

package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.FileChange;
import io.github.llmdtracing.apply.PlanOutcome;
import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.lint.Lint;
import io.github.llmdtracing.lint.LintSubject;
import io.github.llmdtracing.lint.RequestPath;
import io.github.llmdtracing.plan.EditPlan;
import io.github.llmdtracing.report.ChangedFile;
import io.github.llmdtracing.report.FileCounts;
import io.github.llmdtracing.report.PageContext;
import io.github.llmdtracing.report.SettingsSummary;
import io.github.llmdtracing.report.SourceFix;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.report.patch.TextChange;
import io.github.llmdtracing.rollout.Rollout;
import io.github.llmdtracing.rollout.RolloutFindings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to be told of a run over a tree. */
final class RunAccount {
    private static final Set<FindingCode> UNREADABLE = Set.of(FindingCode.INVALID_YAML, FindingCode.UNREADABLE_FILE);

    private final TreeRun run;
    private final EnrichmentRequest request;
    private final TreeParsing.Parsed parsed;
    private final ParsedTree whole;
    private final ProvedPlan proved;
    private final EditPlan plan;
    private final Target.Written written;
    private final StripReport taken;
    private final Optional<Lint> lint;

    /**
     * An account.
     *
     * @param run the run
     * @param parsed what parsing gave
     * @param whole the tree as it was planned on
     * @param proved what was planned, and what became of it
     * @param written what was written
     */
    RunAccount(TreeRun run, TreeParsing.Parsed parsed, ParsedTree whole, ProvedPlan proved, Target.Written written) {
        this.run = run;
        this.request = run.request();
        this.parsed = parsed;
        this.whole = whole;
        this.proved = proved;
        this.plan = proved.plan();
        this.written = written;
        this.taken = new StripReport(run.target().takenOut());
        this.lint = request.task().strips()
                ? Optional.empty()
                : Optional.of(new Lint(new LintSubject(request.settings(), plan)));
    }

    EnrichmentResult result() {
        TreeRollouts rollouts = rollouts();
        return new EnrichmentResult(
                report(rollouts.of(written.changes())),
                written.changes(),
                planned(),
                rollouts::of,
                lint.map(Lint::paths).orElse(List.<RequestPath>of()),
                run.inputs()
                        .reading()
                        .known()
                        .map(known -> new KnownSources(run.tree().roots(), known)));
    }

    private TracingReport report(List<Rollout> made) {
        List<ComponentReport> components = components();
        List<Finding> findings = findings(made);
        List<ChangedFile> changed = changed();
        return new TracingReport(
                request.reporting().toolVersion(),
                request.task().goal(),
                SettingsSummary.of(request.settings(), Optional.empty()),
                components,
                findings,
                changed,
                counts(changed, findings),
                List.of(),
                made,
                fixes(components),
                context(components));
    }

    private List<ComponentReport> components() {
        return request.task().strips() ? taken.components(plan.components()) : plan.components();
    }

    private List<Finding> findings(List<Rollout> made) {
        return Stream.of(
                        request.notices(),
                        new UnusedEnvironments(request.settings(), whole.paths()).findings(),
                        unusedExclusions(),
                        run.inputs().reading().findings(),
                        run.target().findings(),
                        parsed.findings(),
                        request.task().strips() ? taken.findings(plan.findings()) : plan.findings(),
                        lint.map(Lint::findings).orElse(List.of()),
                        Outcomes.refusals(proved.outcomes()).toList(),
                        written.findings(),
                        isAboutSources() ? new RolloutFindings(made).all() : List.<Finding>of())
                .flatMap(List::stream)
                .toList();
    }

    // What strip may leave where it is says nothing of what enrich would find.
    private List<Finding> unusedExclusions() {
        return request.task().strips()
                ? List.of()
                : new UnusedExclusions(request.exclusions(), whole.paths(), plan).findings();
    }

    private List<ChangedFile> changed() {
        Set<String> done = changes().map(PlanOutcome::path).collect(Collectors.toSet());
        List<ChangedFile> changed = plan.files().stream()
                .filter(f -> done.contains(f.file().text().path()))
                .map(ChangedFile::of)
                .toList();
        return request.task().strips() ? taken.files(changed) : changed;
    }

    private FileCounts counts(List<ChangedFile> changed, List<Finding> findings) {
        int others = run.tree().files().size() - changed.size();
        long unreadable = findings.stream()
                .filter(f -> UNREADABLE.contains(f.code()))
                .map(f -> f.location().file())
                .distinct()
                .count();
        return new FileCounts(written.files(), others, (int) unreadable);
    }

    // Copies leave the sources as they are for good: only who asks about the sources wants them changed. And what was
    // written just now is no fix any more.
    private List<SourceFix> fixes(List<ComponentReport> components) {
        Task task = request.task();
        if (task.strips() || task.writes() || !isAboutSources()) {
            return List.of();
        }
        Map<String, FileChange> planned = changes().collect(Collectors.toMap(FileChange::path, c -> c, (a, b) -> a));
        return new SourceFixes(planned, components).of(written.changes());
    }

    // Copies differ from the sources in each run, whatever runs in the cluster; only what is asked about, or changes
    // what GitOps reads, is news.
    private boolean isAboutSources() {
        return request.output().inPlace() || request.task().isDiff();
    }

    private PageContext context(List<ComponentReport> components) {
        return PageContext.of(
                request.settings(), components, request.collectors().collectors(), plan.collectors(), request.links());
    }

    private TreeRollouts rollouts() {
        Map<String, String> afterwards = changes()
                .collect(Collectors.toMap(FileChange::path, c -> c.after().content()));
        return new TreeRollouts(request.settings(), whole, afterwards, proved.edited(), run.workers());
    }

    /** What was planned for the user's texts, whatever stands there now. */
    private List<TextChange> planned() {
        return changes()
                .filter(FileChange::isChange)
                .map(c ->
                        TextChange.of(c.path(), c.before().content(), c.after().content()))
                .toList();
    }

    private Stream<FileChange> changes() {
        return Outcomes.changes(proved.outcomes());
    }
}

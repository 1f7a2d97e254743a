package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.FileChange;
import io.github.llmdtracing.apply.PlanOutcome;
import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.files.Destination;
import io.github.llmdtracing.files.DryRun;
import io.github.llmdtracing.files.InPlace;
import io.github.llmdtracing.files.OutputDirectory;
import io.github.llmdtracing.files.ScanRules;
import io.github.llmdtracing.files.SourceFile;
import io.github.llmdtracing.files.SourceRoot;
import io.github.llmdtracing.files.SourceRoots;
import io.github.llmdtracing.files.SourceScanner;
import io.github.llmdtracing.files.SourceTree;
import io.github.llmdtracing.files.TreeReader;
import io.github.llmdtracing.files.TreeReading;
import io.github.llmdtracing.lint.Lint;
import io.github.llmdtracing.lint.LintSubject;
import io.github.llmdtracing.lint.RequestPath;
import io.github.llmdtracing.lint.Silences;
import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.plan.EditPlan;
import io.github.llmdtracing.plan.PlannedSources;
import io.github.llmdtracing.plan.TracingPlanner;
import io.github.llmdtracing.report.ChangedFile;
import io.github.llmdtracing.report.FileCounts;
import io.github.llmdtracing.report.PageContext;
import io.github.llmdtracing.report.SettingsSummary;
import io.github.llmdtracing.report.SourceFix;
import io.github.llmdtracing.report.TextChange;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.text.SourceText;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Enriches a tree: reads it, plans, proves the plan and writes. */
public final class Enrichment {
    private final EnrichmentRequest request;
    private final Workers workers;

    /** A run with as many threads as the machine has processors. */
    public Enrichment(EnrichmentRequest request) {
        this(request, Workers.ofThisMachine());
    }

    Enrichment(EnrichmentRequest request, Workers workers) {
        this.request = request;
        this.workers = workers;
    }

    /** Runs, and says what was found and done. */
    public TracingReport run() {
        return result().report();
    }

    /** Runs, and says what was found, and which files were changed or would be. */
    public EnrichmentResult result() {
        EnrichmentResult result = resultAlone();
        new ReportFiles(request).write(result.report());
        return result;
    }

    /** The same, and no report is written. */
    public EnrichmentResult resultAlone() {
        List<SourceRoot> roots = roots();
        CollectorGeneration.Generated collectors = collectors(roots);
        SourceTree tree = scan(roots);
        Destination destination = destination();
        TreeReading marked = new TreeReader(new Markers(request.settings()).filter(), destination).read(tree, workers);
        TreeInputs inputs = new KustomizeInputs(tree).addTo(marked, workers);
        Run run = run(tree, inputs, target(destination, tree, inputs.reading()));
        EnrichmentResult whole =
                run.result().with(collectors, isOutput(request.collectors().directory()));
        return silenced(archived(whole, tree, !collectors.files().isEmpty()), run.sources());
    }

    /** What came of the sources, and what they are. */
    private record Run(EnrichmentResult result, PlannedSources sources) {}

    private EnrichmentResult archived(EnrichmentResult result, SourceTree tree, boolean generated) {
        return request.archive()
                .map(a -> new ManifestArchive(request, tree, generated).write(a))
                .map(f -> result.withReport(result.report().with(f)))
                .orElse(result);
    }

    private EnrichmentResult silenced(EnrichmentResult result, PlannedSources sources) {
        Silences silences = new Silences(request.settings().silences(), sources);
        TracingReport report = result.report();
        return result.withReport(report.withFindings(silences.applyTo(report.findings())));
    }

    private CollectorGeneration.Generated collectors(List<SourceRoot> roots) {
        CollectorGeneration generation = new CollectorGeneration(request.collectors());
        if (request.purpose().strips()) {
            return isOursToEmpty(roots)
                    ? new CollectorGeneration(request.collectors().withoutAny()).run()
                    : CollectorGeneration.Generated.NOTHING;
        }
        return request.writes() ? generation.run() : generation.look();
    }

    // Manifests among the sources are part of what enrich changed there; those in the output are not in the way.
    private boolean isOursToEmpty(List<SourceRoot> roots) {
        Path directory = SourceRoots.nearestReal(request.collectors().directory());
        return request.inPlace()
                && roots.stream().anyMatch(r -> directory.startsWith(r.path()))
                && !isOutput(request.collectors().directory());
    }

    private Destination destination() {
        if (!request.writes()) {
            return new DryRun();
        }
        return request.inPlace() ? new InPlace() : new OutputDirectory(request.outputDirectory());
    }

    private Target target(Destination destination, SourceTree tree, TreeReading reading) {
        if (request.inPlace()) {
            return new InPlaceTarget(new InPlace(), !request.writes(), request.purpose(), tree, reading.texts());
        }
        return request.purpose().strips()
                ? new StrippedCopies(destination, reading.texts(), new LockedRoots(tree, reading.texts()))
                : new CopyTarget(destination, reading.texts());
    }

    private boolean isOutput(Path directory) {
        return directory.startsWith(request.outputDirectory());
    }

    private Run run(SourceTree tree, TreeInputs inputs, Target target) {
        List<SourceText> texts = target.originals();
        Set<String> names = names(tree);
        TreeParsing.Parsed parsed = new TreeParsing(workers, names).parse(texts, t -> use(t, inputs));
        ParsedTree whole = ParsedTree.of(parsed.files(), parsed.templates(), parsed.texts(), names);
        ProvedPlan proved = proved(target, whole);
        List<PlanOutcome> outcomes = proved.outcomes();
        EditPlan plan = proved.plan().refused(Outcomes.refused(outcomes), "the edited file could not be proved right");
        Target.Written written = target.write(outcomes, unplanned(texts, parsed), plan.components());
        Optional<Lint> lint = lint(plan);
        List<Finding> findings = Stream.of(
                        request.notices(),
                        new UnusedEnvironments(request.settings(), names).findings(),
                        inputs.reading().findings(),
                        target.findings(),
                        parsed.findings(),
                        plan.findings(),
                        lint.map(Lint::findings).orElse(List.of()),
                        Outcomes.refusals(outcomes).toList(),
                        written.findings())
                .flatMap(List::stream)
                .toList();
        StripReport taken = new StripReport(target.takenOut());
        List<ChangedFile> changed =
                request.purpose().strips() ? taken.files(changed(plan, outcomes)) : changed(plan, outcomes);
        List<ComponentReport> components =
                request.purpose().strips() ? taken.components(plan.components()) : plan.components();
        int others = tree.files().size() - changed.size();
        FileCounts counts = new FileCounts(written.files(), others, unreadable(findings));
        TreeRollouts rollouts =
                new TreeRollouts(request.settings(), whole, afterwards(outcomes), proved.edited(), workers);
        List<SourceFix> fixes = fixes(outcomes, components, written.changes());
        TracingReport report = report(components, findings, changed, counts, fixes, context(components, plan))
                .withRollouts(rollouts.of(written.changes()), isAboutSources());
        List<RequestPath> paths = lint.map(Lint::paths).orElse(List.of());
        return new Run(
                new EnrichmentResult(
                        report,
                        written.changes(),
                        planned(outcomes),
                        rollouts::of,
                        paths,
                        inputs.reading().known().map(known -> new KnownSources(tree.roots(), known))),
                plan.sources());
    }

    private List<SourceFix> fixes(
            List<PlanOutcome> outcomes, List<ComponentReport> components, List<TextChange> changes) {
        Map<String, FileChange> planned =
                Outcomes.changes(outcomes).collect(Collectors.toMap(FileChange::path, c -> c, (a, b) -> a));
        return fixesAreNews() ? new SourceFixes(planned, components).of(changes) : List.of();
    }

    // Copies leave the sources as they are for good: only who asks about the sources wants them changed. And what was
    // written just now is no fix any more.
    private boolean fixesAreNews() {
        return !request.purpose().strips() && !request.writes() && isAboutSources();
    }

    // Copies differ from the sources in each run, whatever runs in the cluster; only what is asked about, or changes
    // what GitOps reads, is news.
    private boolean isAboutSources() {
        return request.inPlace() || request.goal().equals(EnrichmentRequest.DIFF);
    }

    private static Map<String, String> afterwards(List<PlanOutcome> outcomes) {
        return Outcomes.changes(outcomes)
                .collect(Collectors.toMap(FileChange::path, c -> c.after().content(), (a, b) -> a));
    }

    private Optional<Lint> lint(EditPlan plan) {
        return request.purpose().strips()
                ? Optional.empty()
                : Optional.of(new Lint(new LintSubject(request.settings(), plan)));
    }

    private ProvedPlan proved(Target target, ParsedTree tree) {
        return switch (request.purpose()) {
            case ENRICH -> ProvedPlan.of(new TracingPlanner(request.settings()), tree, workers);
            case STRIP -> new StripRun(request.settings(), false, p -> !target.isLocked(p), workers).on(tree);
            case STRIP_ALL -> new StripRun(request.settings(), true, p -> true, workers).on(tree);
        };
    }

    /** What was planned for the user's texts, whatever stands there now. */
    private static List<TextChange> planned(List<PlanOutcome> outcomes) {
        return Outcomes.changes(outcomes)
                .filter(FileChange::isChange)
                .map(c ->
                        TextChange.of(c.path(), c.before().content(), c.after().content()))
                .toList();
    }

    private TracingReport report(
            List<ComponentReport> components,
            List<Finding> findings,
            List<ChangedFile> changed,
            FileCounts counts,
            List<SourceFix> fixes,
            PageContext context) {
        return new TracingReport(
                request.toolVersion(),
                request.goal(),
                SettingsSummary.of(request.settings(), Optional.empty()),
                components,
                findings,
                changed,
                counts,
                List.of(),
                List.of(),
                fixes,
                context);
    }

    private PageContext context(List<ComponentReport> components, EditPlan plan) {
        return PageContext.of(
                request.settings(), components, request.collectors().collectors(), plan.collectors(), request.links());
    }

    private List<SourceRoot> roots() {
        List<SourceRoot> roots = SourceRoots.of(request.project()).find(request.sources());
        SourceRoots.requireDirectory("outputDirectory", request.outputDirectory());
        if (!request.inPlace()) {
            SourceRoots.requireApart(roots, request.outputDirectory(), request.likeGit() ? ours() : List.of());
        }
        return roots;
    }

    private List<Path> ours() {
        return List.of(request.outputDirectory());
    }

    /** What stands in the sources now. */
    SourceTree scan() {
        return scan(roots());
    }

    private SourceTree scan(List<SourceRoot> roots) {
        ScanRules rules = request.likeGit() ? ScanRules.likeGitBut(ours()) : ScanRules.everythingBut(ours());
        return new SourceScanner(rules).scan(roots);
    }

    private static Set<String> names(SourceTree tree) {
        return tree.files().stream().map(SourceFile::name).collect(Collectors.toSet());
    }

    // An excluded file is read for the kustomizations that need it, and nothing is said of it.
    private TreeInputs.Use use(SourceText text, TreeInputs inputs) {
        TreeInputs.Use use = inputs.of(text);
        return use == TreeInputs.Use.MANIFEST && isExcluded(text.path()) ? TreeInputs.Use.DOCUMENT : use;
    }

    private boolean isExcluded(String path) {
        return request.settings().excluded().test(path);
    }

    private Set<String> unplanned(List<SourceText> texts, TreeParsing.Parsed parsed) {
        Set<String> paths = texts.stream().map(SourceText::path).collect(Collectors.toCollection(HashSet::new));
        parsed.files().stream()
                .map(f -> f.text().path())
                .filter(p -> !isExcluded(p))
                .forEach(paths::remove);
        paths.removeAll(parsed.texts().keySet());
        return paths;
    }

    private static int unreadable(List<Finding> findings) {
        Set<FindingCode> codes = Set.of(FindingCode.INVALID_YAML, FindingCode.UNREADABLE_FILE);
        return (int) findings.stream()
                .filter(f -> codes.contains(f.code()))
                .map(f -> f.location().file())
                .distinct()
                .count();
    }

    private static List<ChangedFile> changed(EditPlan plan, List<PlanOutcome> outcomes) {
        Set<String> done = Outcomes.changes(outcomes).map(PlanOutcome::path).collect(Collectors.toSet());
        return plan.files().stream()
                .filter(f -> done.contains(f.file().text().path()))
                .map(ChangedFile::of)
                .toList();
    }
}

package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.PlanApplier;
import io.github.llmdtracing.apply.PlanOutcome;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.files.CandidateFilter;
import io.github.llmdtracing.files.Destination;
import io.github.llmdtracing.files.FileChange;
import io.github.llmdtracing.files.InPlace;
import io.github.llmdtracing.files.OutputDirectory;
import io.github.llmdtracing.files.Reading;
import io.github.llmdtracing.files.ScanRules;
import io.github.llmdtracing.files.SourceFile;
import io.github.llmdtracing.files.SourceRoot;
import io.github.llmdtracing.files.SourceRoots;
import io.github.llmdtracing.files.SourceScanner;
import io.github.llmdtracing.files.SourceTree;
import io.github.llmdtracing.files.TextStore;
import io.github.llmdtracing.files.TreeReader;
import io.github.llmdtracing.files.TreeReading;
import io.github.llmdtracing.files.Workers;
import io.github.llmdtracing.kustomize.Kustomization;
import io.github.llmdtracing.plan.EditPlan;
import io.github.llmdtracing.plan.TracingPlanner;
import io.github.llmdtracing.report.ChangedFile;
import io.github.llmdtracing.report.FileCounts;
import io.github.llmdtracing.report.ReportFormats;
import io.github.llmdtracing.report.SettingsSummary;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Enriches a tree: reads it, plans, proves the plan and writes. */
public final class Enrichment {
    private final EnrichmentRequest request;
    private final Workers workers = Workers.ofThisMachine();

    /** A run. */
    public Enrichment(EnrichmentRequest request) {
        this.request = request;
    }

    /** Runs, and says what was found and done. */
    public TracingReport run() {
        SourceTree tree = scan();
        Destination destination = request.inPlace() ? new InPlace() : new OutputDirectory(request.outputDirectory());
        CandidateFilter filter = new CandidateFilter(CandidateFilter.MANIFESTS, Markers.ALL);
        TreeReading reading = new TreeReader(filter, destination).read(tree, workers);
        TreeParsing.Parsed parsed = new TreeParsing(workers, names(tree)).parse(included(reading.texts()));
        EditPlan plan = new TracingPlanner(request.settings())
                .plan(parsed.files(), parsed.templates(), kustomized(parsed.files()));
        List<PlanOutcome> outcomes = workers.map(plan.files(), new PlanApplier()::apply);
        destination.write(changes(reading.texts(), outcomes));
        destination.close();
        TracingReport report = report(tree, reading, parsed, plan, outcomes);
        writeReports(report);
        return report;
    }

    private void writeReports(TracingReport report) {
        TextStore reports = new TextStore(request.outputDirectory().resolve("reports"));
        ReportFormats.all().forEach(format -> reports.write(format.fileName(), format.render(report)));
    }

    private SourceTree scan() {
        List<SourceRoot> roots = SourceRoots.of(request.project()).find(request.sources());
        List<Path> ours = List.of(request.outputDirectory());
        if (!request.inPlace()) {
            SourceRoots.requireApart(roots, request.outputDirectory(), request.likeGit() ? ours : List.of());
        }
        ScanRules rules = request.likeGit() ? ScanRules.likeGitBut(ours) : ScanRules.everythingBut(List.of());
        return new SourceScanner(rules).scan(roots);
    }

    private static Set<String> names(SourceTree tree) {
        return tree.files().stream().map(SourceFile::name).collect(Collectors.toSet());
    }

    private List<Reading.Text> included(List<Reading.Text> texts) {
        return texts.stream()
                .filter(t -> !request.settings().excluded().test(t.text().path()))
                .toList();
    }

    private static Map<String, String> kustomized(List<YamlFile> files) {
        Map<String, String> users = new HashMap<>();
        files.stream()
                .filter(f -> Kustomization.isName(f.text().path()))
                .forEach(f -> new Kustomization(f)
                        .references()
                        .forEach(r -> users.putIfAbsent(r, f.text().path())));
        return users;
    }

    private static List<FileChange> changes(List<Reading.Text> texts, List<PlanOutcome> outcomes) {
        Map<String, String> after = new HashMap<>();
        outcomes.forEach(o ->
                applied(o).ifPresent(c -> after.put(c.before().path(), c.after().content())));
        return texts.stream()
                .map(t -> new FileChange(
                        t.file(),
                        t.text(),
                        after.getOrDefault(t.text().path(), t.text().content())))
                .toList();
    }

    private static Optional<io.github.llmdtracing.apply.FileChange> applied(PlanOutcome outcome) {
        return outcome instanceof io.github.llmdtracing.apply.FileChange change
                ? Optional.of(change)
                : Optional.empty();
    }

    private TracingReport report(
            SourceTree tree,
            TreeReading reading,
            TreeParsing.Parsed parsed,
            EditPlan plan,
            List<PlanOutcome> outcomes) {
        List<Finding> findings = new ArrayList<>(reading.findings());
        findings.addAll(parsed.findings());
        findings.addAll(plan.findings());
        outcomes.stream().flatMap(Enrichment::refusal).forEach(findings::add);
        List<ChangedFile> changed = plan.files().stream().map(ChangedFile::of).toList();
        int copied = tree.files().size() - changed.size();
        return new TracingReport(
                request.toolVersion(),
                "enrich",
                SettingsSummary.of(request.settings(), Optional.empty()),
                plan.components(),
                findings,
                changed,
                new FileCounts(copied, parsed.findings().size()));
    }

    private static Stream<Finding> refusal(PlanOutcome outcome) {
        return outcome instanceof PlanOutcome.Refusal refusal ? Stream.of(refusal.finding()) : Stream.of();
    }
}

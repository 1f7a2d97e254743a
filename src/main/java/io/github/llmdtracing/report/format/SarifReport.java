package io.github.llmdtracing.report.format;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.report.ReportFormat;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.rollout.RolloutTotals;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The findings as SARIF 2.1.0, as <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">OASIS</a> has written it down, with the
 * members that GitHub's code scanning reads. Sections below are those of that document.
 *
 * @param project where the project is in its repository
 */
record SarifReport(RepositoryPath project) implements ReportFormat {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public String id() {
        return "sarif";
    }

    @Override
    public String fileName() {
        return "llmd-tracing.sarif";
    }

    @Override
    public String render(TracingReport report) {
        return JsonWriter.document(json ->
                json.member("$schema", SCHEMA).member("version", "2.1.0").objects("runs", List.of(report), this::run));
    }

    /** Columns are code points (3.14.17), as {@link io.github.llmdtracing.text.Position} counts them; SARIF's default is another. */
    private void run(JsonWriter json, TracingReport report) {
        SarifRules rules = SarifRules.of(report);
        List<Finding> all = Stream.concat(
                        report.findings().stream(), report.fixes().stream().map(SarifResults::finding))
                .toList();
        SarifResults results = new SarifResults(rules, project, new FindingFingerprints(all, project));
        json.object("tool", tool -> tool.object("driver", driver -> driver(driver, report, rules)))
                .object("automationDetails", details -> details.member("id", category()));
        List<Finding> settings =
                report.findings().stream().filter(f -> !f.location().isFile()).toList();
        if (!settings.isEmpty()) {
            json.objects("invocations", List.of(settings), results::invocation);
        }
        json.objects("results", writers(report, results), (w, result) -> result.accept(w))
                .member("columnKind", "unicodeCodePoints");
        if (!report.rollouts().isEmpty()) {
            json.object("properties", bag -> rollout(bag, new RolloutTotals(report.rollouts())));
        }
    }

    private static List<Consumer<JsonWriter>> writers(TracingReport report, SarifResults results) {
        Stream<Consumer<JsonWriter>> findings =
                report.findings().stream().filter(f -> f.location().isFile()).map(f -> json -> results.result(json, f));
        Stream<Consumer<JsonWriter>> changes = report.fixes().stream().map(f -> json -> results.change(json, f));
        return Stream.concat(findings, changes).toList();
    }

    /** No result: it is what the change costs and not what is wrong. A property bag may hold it (3.8). */
    private static void rollout(JsonWriter json, RolloutTotals totals) {
        json.object(
                "rollout",
                r -> r.member("podTemplates", totals.rollouts().size())
                        .member("leastReplicas", totals.leastReplicas())
                        .member("mostReplicas", totals.mostReplicas())
                        .member("mayHang", totals.hanging().size())
                        .member("summary", totals.words()));
    }

    private static void driver(JsonWriter json, TracingReport report, SarifRules rules) {
        json.member("name", "llmd-tracing").optional("version", Optional.of(report.toolVersion()));
        rules.write(json);
    }

    /** What comes before the last slash is the category (3.17.3): GitHub keeps the runs of several modules apart by it. */
    private String category() {
        return "llmd-tracing/" + project.prefix();
    }
}

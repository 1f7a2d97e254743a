package io.github.llmdtracing.report.format;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.kubernetes.Accelerators;
import io.github.llmdtracing.report.ChangedFile;
import io.github.llmdtracing.report.ReportFormat;
import io.github.llmdtracing.report.SettingsSummary;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.rollout.ReplicaCount;
import io.github.llmdtracing.rollout.Rollout;
import io.github.llmdtracing.text.Position;
import java.util.Locale;
import java.util.Optional;

/**
 * The report as JSON, in the form that {@code llmd-tracing-report.schema.json} beside this class describes. What is not known is left out. Lines of
 * sources are not repeated: file, line and column find them.
 */
public final class JsonReport implements ReportFormat {
    /** The number of the form; another one where a reader of this one would misunderstand. */
    static final int FORMAT_VERSION = 1;

    /** The format. */
    public JsonReport() {}

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String fileName() {
        return "llmd-tracing.json";
    }

    @Override
    public String render(TracingReport report) {
        return JsonWriter.document(json -> json.member("formatVersion", FORMAT_VERSION)
                .object("tool", tool -> tool(tool, report))
                .member("goal", report.goal())
                .object("settings", settings -> settings(settings, report.settings()))
                .object("totals", totals -> totals(totals, report))
                .objects("components", report.components(), this::component)
                .objects("findings", report.findings(), this::finding)
                .objects("changedFiles", report.changedFiles(), this::changedFile)
                .strings("generatedFiles", report.generated())
                .objects("rollouts", report.rollouts(), this::rollout));
    }

    private void tool(JsonWriter json, TracingReport report) {
        json.member("name", "llmd-tracing").member("version", report.toolVersion());
    }

    private void settings(JsonWriter json, SettingsSummary settings) {
        json.member("profile", settings.profile())
                .member("sampler", settings.sampler())
                .member("samplerArg", settings.samplerArg())
                .optional("endpoint", settings.endpoint())
                .member("protocol", settings.protocol())
                .member("conflicts", settings.conflicts())
                .member("unknownVersions", settings.unknownVersions())
                .strings("environments", settings.environments());
    }

    private void totals(JsonWriter json, TracingReport report) {
        json.object("components", counts -> {
                    for (ComponentState state : ComponentState.values()) {
                        if (!state.isOfStrip() && state.isInstalled()
                                || report.totals().count(state) > 0) {
                            counts.member(state.id(), report.totals().count(state));
                        }
                    }
                })
                .object("findings", counts -> {
                    for (Severity severity : Severity.values()) {
                        counts.member(id(severity), report.totals().count(severity));
                    }
                })
                .object(
                        "files",
                        files -> files.member("changed", report.changedFiles().size())
                                .member("copied", report.files().copied())
                                .member("unreadable", report.files().unreadable()));
    }

    private void component(JsonWriter json, ComponentReport component) {
        location(json, component.location());
        json.member("workload", component.workload())
                .optional("namespace", component.namespace())
                .member("container", component.name())
                .member("component", component.component())
                .optional("role", Optional.of(component.role()))
                .optional("image", component.image())
                .optional("version", component.version())
                .optional("versionSource", Optional.of(component.versionSource()))
                .optional("rule", Optional.of(component.rule()))
                .member("state", component.state().id())
                .optional("reason", Optional.of(component.reason()))
                .objects("values", component.values(), this::value)
                .optional("kustomization", component.kustomization());
        if (!component.edits().isEmpty()) {
            json.objects("edits", component.edits(), this::location);
        }
    }

    private void value(JsonWriter json, ValueChange value) {
        json.member("name", value.name());
        value.before().ifPresent(v -> json.member("before", v));
        value.after().ifPresent(v -> json.member("after", v));
        value.configured().ifPresent(v -> json.member("configured", v));
    }

    private void finding(JsonWriter json, Finding finding) {
        location(json, finding.location());
        json.member("code", finding.code().id())
                .member("severity", id(finding.severity()))
                .optional("subject", Optional.of(finding.subject()))
                .member("problem", finding.problem())
                .optional("reason", Optional.of(finding.reason()))
                .optional("remedy", Optional.of(finding.remedy()));
    }

    private void rollout(JsonWriter json, Rollout rollout) {
        location(json, rollout.location());
        json.member("workload", rollout.workload())
                .optional("namespace", rollout.namespace())
                .optional("kustomization", rollout.kustomization());
        ReplicaCount replicas = rollout.replicas();
        if (replicas.isKnown()) {
            json.object("replicas", r -> r.member("least", replicas.least()).member("most", replicas.most()));
        }
        json.optional("replicasNote", Optional.of(replicas.note()))
                .member("podsPerReplica", rollout.podsPerReplica())
                .object("acceleratorsPerReplica", a -> accelerators(a, rollout.perReplica()))
                .member("restart", rollout.strategy().restart().id())
                .member("effect", rollout.effect())
                .member("mayHang", rollout.mayHang());
    }

    private static void accelerators(JsonWriter json, Accelerators accelerators) {
        json.object("devices", devices -> accelerators.devices().forEach(devices::member))
                .member("resourceClaims", accelerators.claims())
                .member("known", accelerators.isKnown());
    }

    private void location(JsonWriter json, Location location) {
        json.member("file", location.file());
        location.position().map(Position::line).ifPresent(line -> json.member("line", line));
        location.position().map(Position::column).ifPresent(column -> json.member("column", column));
    }

    private void changedFile(JsonWriter json, ChangedFile file) {
        json.member("file", file.path()).strings("changes", file.changes());
    }

    private static String id(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}

package io.github.llmdtracing.plan.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.helm.ConfiguredRelease;
import io.github.llmdtracing.helm.HelmTree;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.otel.Sampler;
import io.github.llmdtracing.otel.Sampling;
import io.github.llmdtracing.otel.SamplingProfile;
import io.github.llmdtracing.plan.change.FilePlan;
import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.plan.values.ValuesContainerPlanning.Outcome;
import io.github.llmdtracing.serving.ImageFacts;
import io.github.llmdtracing.serving.VersionRules;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.Environment;
import io.github.llmdtracing.settings.NamePattern;
import io.github.llmdtracing.settings.Topic;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.settings.UnknownVersions;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextEdits;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlEditor;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Values files, written in a test, and what planning makes of them. */
final class PlannedValues {
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<ConfiguredRelease> releases = new ArrayList<>();
    private final List<Environment> environments = new ArrayList<>();
    private final Map<String, String> serviceNames = new TreeMap<>();
    private final Map<String, String> attributes = new TreeMap<>();
    private SamplingProfile profile = profile("production");
    private boolean chosen;
    private Optional<OtlpEndpoint> endpoint = Optional.empty();
    private ConflictPolicy conflicts = ConflictPolicy.KEEP;
    private UnknownVersions unknownVersions = UnknownVersions.WARN;
    private List<NamePattern> excluded = List.of();
    private ValuesContainerPlanning containers = (c, s) -> Outcome.none();

    static SamplingProfile profile(String name) {
        return SamplingProfile.standard().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static PlannedValues of(String path, String content) {
        return new PlannedValues().with(path, content);
    }

    /** A release of a chart in the POM, with one values file. */
    static PlannedValues of(String chart, String version, String content) {
        return of("values.yaml", content).release("r", chart, version, "values.yaml");
    }

    PlannedValues with(String path, String content) {
        files.put(path, content);
        return this;
    }

    PlannedValues release(String name, String chart, String version, String... values) {
        releases.add(new ConfiguredRelease(name, chart, Optional.of(version), Optional.empty(), List.of(values)));
        return this;
    }

    PlannedValues profileNamed(String name) {
        profile = profile(name);
        chosen = true;
        return this;
    }

    PlannedValues sampler(Sampler sampler, String argument) {
        profile = new SamplingProfile("mine", true, new Sampling(sampler, argument), "model", Map.of());
        return this;
    }

    PlannedValues endpoint(String url) {
        endpoint = Optional.of(new OtlpEndpoint(url));
        return this;
    }

    PlannedValues conflicts(ConflictPolicy policy) {
        conflicts = policy;
        return this;
    }

    PlannedValues unknownVersions(UnknownVersions policy) {
        unknownVersions = policy;
        return this;
    }

    PlannedValues serviceName(String whose, String name) {
        serviceNames.put(whose, name);
        return this;
    }

    PlannedValues attribute(String key, String value) {
        attributes.put(key, value);
        return this;
    }

    PlannedValues excluding(String pattern) {
        excluded = List.of(new NamePattern(pattern));
        return this;
    }

    PlannedValues environment(String folder, String profileName) {
        Tracing there = new Tracing(
                profile(profileName), true, Optional.empty(), Map.of(), Map.of(), EnumSet.allOf(Topic.class));
        environments.add(new Environment(folder, p -> p.startsWith(folder), there));
        return this;
    }

    PlannedValues containers(ValuesContainerPlanning planning) {
        containers = planning;
        return this;
    }

    ValuesPlan plan() {
        return plan(files);
    }

    private ValuesPlan plan(Map<String, String> contents) {
        List<YamlFile> yaml = new ArrayList<>();
        List<SourceText> templates = new ArrayList<>();
        contents.forEach((path, content) -> read(SourceText.of(path, content), yaml, templates));
        return new ValuesPlanner(settings(), (t, n) -> t.endpoint().orElseGet(() -> inNamespace(n)), containers)
                .plan(new HelmTree(yaml, templates));
    }

    private static OtlpEndpoint inNamespace(Optional<String> namespace) {
        return new OtlpEndpoint(
                "http://otel-collector" + namespace.map(n -> "." + n).orElse("") + ":4317");
    }

    private static void read(SourceText text, List<YamlFile> yaml, List<SourceText> templates) {
        try {
            yaml.add(YamlFile.read(text));
        } catch (YamlSyntaxException e) {
            templates.add(text);
        }
    }

    private TracingSettings settings() {
        return new TracingSettings(
                new Tracing(profile, chosen, endpoint, serviceNames, attributes, Set.of()),
                environments,
                OtlpProtocol.GRPC,
                conflicts,
                unknownVersions,
                p -> false,
                excluded,
                releases,
                VersionRules.standard(),
                ImageFacts.none(),
                Optional.empty());
    }

    /** Every file as it is afterwards. A second planning of that must change nothing. */
    Map<String, String> edited() {
        Map<String, String> after = applied(plan(files), files);
        assertThat(plan(after).files()).as("planned on its own result").isEmpty();
        return after;
    }

    private static Map<String, String> applied(ValuesPlan plan, Map<String, String> before) {
        Map<String, String> after = new LinkedHashMap<>(before);
        plan.files().forEach(f -> after.put(f.file().text().path(), applied(f)));
        return after;
    }

    private static String applied(FilePlan plan) {
        Map<YamlDocument, List<PlannedChange>> byDocument = new LinkedHashMap<>();
        plan.changes()
                .forEach(c -> byDocument
                        .computeIfAbsent(c.document(), d -> new ArrayList<>())
                        .add(c));
        List<TextEdit> edits = new ArrayList<>();
        byDocument.forEach((document, changes) -> new YamlEditor(plan.file().text(), document)
                .steps(changes.stream().map(PlannedChange::change).toList())
                .forEach(s -> edits.addAll(s.edits())));
        return TextEdits.of(edits).applyTo(plan.file().text().content());
    }

    /** The only values file as it is afterwards. */
    String editedValues() {
        return String.valueOf(edited().get("values.yaml"));
    }

    /** The findings, as {@code code severity}. */
    List<String> findings() {
        return plan().findings().stream()
                .map(PlannedValues::describe)
                .distinct()
                .toList();
    }

    private static String describe(Finding finding) {
        return finding.code().id() + " " + finding.severity();
    }

    /** The states of the sections. */
    List<ComponentState> states() {
        return plan().components().stream().map(ComponentReport::state).toList();
    }
}

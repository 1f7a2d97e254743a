package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.HelmRelease;
import io.github.llmdtracing.helm.LayeredValues;
import io.github.llmdtracing.helm.LayeredValues.View;
import io.github.llmdtracing.helm.ReleaseParameters;
import io.github.llmdtracing.helm.SectionKey;
import io.github.llmdtracing.helm.SectionRole;
import io.github.llmdtracing.helm.SectionRule;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.helm.ValuesImage;
import io.github.llmdtracing.helm.ValuesSchema;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A release of a chart that is known, and what is wanted of it.
 *
 * @param release the release
 * @param schema its chart
 * @param values its layers
 * @param decision which rule holds
 * @param tracing what the POM asks for
 * @param endpoint where to send
 */
record ValuesCase(
        HelmRelease release,
        ValuesSchema schema,
        LayeredValues values,
        ValuesDecision decision,
        Tracing tracing,
        OtlpEndpoint endpoint) {
    SectionRule rule() {
        return decision.rule();
    }

    /** The containers that stand in the values, with the images that they run. */
    List<ValuesContainer> containers() {
        return schema.containers(release, values).stream()
                .map(c -> c.with(release.rendering()))
                .toList();
    }

    /** The images that the section is for, as they run. */
    List<ValuesImage> images() {
        return schema.images(values).stream()
                .map(i -> i.with(release.rendering()))
                .toList();
    }

    /** Why there is no section, as a sentence. */
    String withoutSection() {
        return schema.rules().stream()
                .filter(r -> r.hasSection() && rule().versions().isBefore(r.versions()))
                .findFirst()
                .map(r -> "Its section came with " + r.versions().from() + ".")
                .orElse(rule().source() + ".");
    }

    /** The keys that its chart reads. */
    Stream<SectionKey> keys() {
        return schema.keys().stream().filter(k -> schema.reads(k, release));
    }

    List<String> section() {
        return rule().section();
    }

    /** The section's path as people read it. */
    String sectionName() {
        boolean nested = !section().isEmpty() && !section().get(0).equals("global");
        Stream<String> nesting = nested ? release.nesting().stream() : Stream.of();
        return String.join(".", Stream.concat(nesting, section().stream()).toList());
    }

    Optional<String> inSection(List<String> path) {
        return values.text(inSectionPath(path));
    }

    /** What a parameter sets in the section: no layer can say otherwise. */
    Optional<String> byParameter(List<String> path) {
        return values.parameters().at(inSectionPath(path));
    }

    /** Whether what stands without the plan's changes switches the section on and says where to send. */
    boolean isTracedBy(SectionPlan plan) {
        Set<SectionRole> needed = Set.of(SectionRole.SWITCH, SectionRole.ENDPOINT);
        return schema.keys().stream().filter(k -> needed.contains(k.role())).noneMatch(k -> plan.sets(k.path()));
    }

    /** Why nothing is there that the section could trace; none where something is. */
    Optional<String> notInstalled() {
        return release.origin() == HelmRelease.Origin.SWITCHED_OFF
                ? Optional.of("It is a part of another chart, and switched off by its condition.")
                : schema.notInstalled(values);
    }

    /** The parameter that keeps the section switched off, whatever the layers say. */
    Optional<String> switchedOff() {
        return schema.keys().stream()
                .filter(k -> k.role() == SectionRole.SWITCH)
                .filter(k ->
                        byParameter(k.path()).filter("false"::equalsIgnoreCase).isPresent())
                .map(k -> sectionName() + "." + String.join(".", k.path()) + "=false")
                .findFirst();
    }

    /** The same release, for a section that others read too: what not all of them set beside it has to stand there. */
    ValuesCase writingFor(List<ValuesCase> readers) {
        List<ReleaseParameters> theirs =
                readers.stream().map(r -> r.values().parameters()).toList();
        LayeredValues shared = values.with(values.parameters().common(theirs));
        return new ValuesCase(release, schema, shared, decision, tracing, endpoint);
    }

    private List<String> inSectionPath(List<String> path) {
        return Stream.concat(section().stream(), path.stream()).toList();
    }

    /** Whether the section is switched on as it stands. */
    boolean isEnabled() {
        return schema.keys().stream()
                .filter(k -> k.role() == SectionRole.SWITCH)
                .findFirst()
                .map(k -> inSection(k.path()).filter("true"::equalsIgnoreCase).isPresent())
                .orElseGet(this::hasEndpoint);
    }

    private boolean hasEndpoint() {
        return schema.keys().stream()
                .filter(k -> k.role() == SectionRole.ENDPOINT)
                .anyMatch(k -> inSection(k.path()).filter(t -> !t.isEmpty()).isPresent());
    }

    boolean carries(View view) {
        return !section().isEmpty() && view.at(section()).isPresent();
    }

    boolean configures(View view) {
        return view.values().filter(schema::configures).isPresent();
    }

    String workload() {
        return "values of " + release.name();
    }

    String component() {
        return ComponentReport.ofChart(schema.chart());
    }

    /** The version, where the project says it. */
    Optional<String> knownVersion() {
        return release.constraint().isPresent() ? release.version() : Optional.empty();
    }

    String versionSource() {
        return knownVersion().isPresent() ? release.declaredAt().toString() : "";
    }

    /** Where the section stands, or else the values do. */
    Location location(View view) {
        return view.at(section())
                .filter(n -> !section().isEmpty())
                .map(n -> view.tree().location(n))
                .orElseGet(() -> location(view.tree().values(), view));
    }

    private static Location location(YamlMapping values, View view) {
        return view.tree().location(values);
    }

    ComponentReport report(Location location, ComponentState state, String reason, List<ValueChange> changes) {
        return new ComponentReport(
                location,
                workload(),
                release.namespace(),
                section().isEmpty() ? schema.chart() : sectionName(),
                component(),
                "",
                Optional.empty(),
                knownVersion(),
                versionSource(),
                rule().id(),
                state,
                reason,
                changes);
    }
}

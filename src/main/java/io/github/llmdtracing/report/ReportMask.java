package io.github.llmdtracing.report;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.rollout.Rollout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the secrets out of every text of a report. Files and positions stay: without them nothing could be mended. Reports repeat
 * themselves, so each text is looked at once.
 */
final class ReportMask {
    private final SecretMask mask = new SecretMask();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> images = new HashMap<>();
    private final Map<String, String> lines = new HashMap<>();
    private final Map<List<String>, String> values = new HashMap<>();

    private String text(String text) {
        return texts.computeIfAbsent(text, mask::text);
    }

    private String image(String image) {
        return images.computeIfAbsent(image, mask::image);
    }

    private String line(String line) {
        return lines.computeIfAbsent(line, mask::line);
    }

    SettingsSummary settings(SettingsSummary settings) {
        return new SettingsSummary(
                settings.profile(),
                settings.sampler(),
                settings.samplerArg(),
                settings.endpoint().map(this::text),
                settings.protocol(),
                settings.conflicts(),
                settings.unknownVersions(),
                settings.environments());
    }

    ComponentReport component(ComponentReport component) {
        return new ComponentReport(
                location(component.location()),
                component.workload(),
                component.namespace(),
                component.name(),
                component.component(),
                component.role(),
                component.image().map(this::image),
                component.version().map(this::image),
                image(component.versionSource()),
                component.rule(),
                component.state(),
                text(component.reason()),
                component.values().stream().map(this::value).toList(),
                component.kustomization(),
                component.edits().stream().map(this::location).toList());
    }

    private ValueChange value(ValueChange change) {
        return new ValueChange(
                change.name(),
                value(change.name(), change.before()),
                value(change.name(), change.after()),
                value(change.name(), change.configured()));
    }

    private Optional<String> value(String name, Optional<String> value) {
        return value.map(v -> values.computeIfAbsent(List.of(name, v), k -> mask.value(name, v)));
    }

    Finding finding(Finding finding) {
        return new Finding(
                finding.code(),
                finding.severity(),
                location(finding.location()),
                text(finding.subject()),
                text(finding.problem()),
                text(finding.reason()),
                text(finding.remedy()));
    }

    Rollout rollout(Rollout rollout) {
        return rollout.at(location(rollout.location()));
    }

    /** A text with something hidden would be none to write: then there is no fix. */
    SourceFix fix(SourceFix fix) {
        boolean open = fix.replacements().stream()
                .flatMap(r -> r.text().lines())
                .allMatch(l -> l.length() <= SecretMask.LONGEST && line(l).equals(l));
        return new SourceFix(
                location(fix.location()),
                text(fix.subject()),
                text(fix.changes()),
                open ? fix.replacements() : List.of());
    }

    private Location location(Location location) {
        return new Location(
                location.file(),
                location.position(),
                location.sourceLine()
                        .filter(l -> l.length() <= SecretMask.LONGEST)
                        .map(this::line));
    }

    ChangedFile file(ChangedFile file) {
        return new ChangedFile(
                file.path(), file.changes().stream().map(this::text).toList());
    }
}

package io.github.llmdtracing.report;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.plan.ComponentReport;
import io.github.llmdtracing.plan.ValueChange;
import java.util.Optional;

/** Takes the secrets out of every text of a report. Files and positions stay: without them nothing could be mended. */
final class ReportMask {
    private final SecretMask mask = new SecretMask();

    SettingsSummary settings(SettingsSummary settings) {
        return new SettingsSummary(
                settings.profile(),
                settings.sampler(),
                settings.samplerArg(),
                settings.endpoint().map(mask::text),
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
                component.image().map(mask::image),
                component.version().map(mask::image),
                mask.image(component.versionSource()),
                component.rule(),
                component.state(),
                mask.text(component.reason()),
                component.values().stream().map(this::value).toList());
    }

    private ValueChange value(ValueChange change) {
        return new ValueChange(
                change.name(),
                value(change.name(), change.before()),
                value(change.name(), change.after()),
                value(change.name(), change.configured()));
    }

    private Optional<String> value(String name, Optional<String> value) {
        return value.map(v -> mask.value(name, v));
    }

    Finding finding(Finding finding) {
        return new Finding(
                finding.code(),
                finding.severity(),
                location(finding.location()),
                mask.text(finding.subject()),
                mask.text(finding.problem()),
                mask.text(finding.reason()),
                mask.text(finding.remedy()));
    }

    private Location location(Location location) {
        return new Location(
                location.file(),
                location.position(),
                location.sourceLine()
                        .filter(l -> l.length() <= SecretMask.LONGEST)
                        .map(mask::line));
    }

    ChangedFile file(ChangedFile file) {
        return new ChangedFile(
                file.path(), file.changes().stream().map(mask::text).toList());
    }
}

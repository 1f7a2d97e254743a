package io.github.llmdtracing.report.format;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.report.SourceFix;
import java.util.List;

/**
 * Findings as SARIF's results (3.27). What enrich changes is a result of its own, with a fix (3.27.30).
 *
 * @param rules the kinds that occur
 * @param project where the project is in its repository
 * @param fingerprints by which each finding is known again
 */
record SarifResults(SarifRules rules, RepositoryPath project, FindingFingerprints fingerprints) {
    void result(JsonWriter json, Finding finding) {
        json.member("ruleId", finding.code().id())
                .member("ruleIndex", rules.index(finding.code()))
                .member("level", SarifRules.level(finding.severity()))
                .object("message", message -> message(message, finding))
                .objects("locations", List.of(finding.location()), this::location)
                .object("partialFingerprints", prints -> prints.member("llmdTracing/v1", fingerprints.of(finding)));
    }

    /** What enrich changes, as a finding. */
    static Finding finding(SourceFix fix) {
        return Finding.of(
                FindingCode.NOT_TRACED_YET,
                fix.location(),
                fix.subject(),
                "is not as enrich would write it",
                "Changes: " + fix.changes() + ".",
                "");
    }

    /** The same with the fix: what the goal enrich writes. */
    void change(JsonWriter json, SourceFix fix) {
        result(json, finding(fix));
        new SarifFix(fix, project).write(json);
    }

    /**
     * What is said of settings that no file holds is a notification (3.20.21): code scanning refuses a whole file in which one result has no place.
     *
     * @param findings those that are at no file
     */
    void invocation(JsonWriter json, List<Finding> findings) {
        json.member("executionSuccessful", true)
                .objects("toolConfigurationNotifications", findings, this::notification);
    }

    private void notification(JsonWriter json, Finding finding) {
        json.object(
                        "associatedRule",
                        rule -> rule.member("id", finding.code().id()).member("index", rules.index(finding.code())))
                .member("level", SarifRules.level(finding.severity()))
                .object("message", message -> message(message, finding));
    }

    /** Braces are doubled (3.11.5): single ones stand around placeholders. */
    private static void message(JsonWriter json, Finding finding) {
        String text = new FindingText(finding).whole(" ");
        json.member("text", text.replace("{", "{{").replace("}", "}}"));
    }

    private void location(JsonWriter json, Location location) {
        json.object("physicalLocation", physical -> {
            physical.object("artifactLocation", artifact -> artifact(artifact, location));
            location.position().ifPresent(position -> new SarifRegion(position, location.sourceLine()).write(physical));
        });
    }

    /** The base is whatever the reader takes for the root of the sources (3.4.4, 3.14.14). */
    private void artifact(JsonWriter json, Location location) {
        artifact(json, project, location);
    }

    static void artifact(JsonWriter json, RepositoryPath project, Location location) {
        json.member("uri", new RelativeUri(project.file(location)).text()).member("uriBaseId", "%SRCROOT%");
    }
}

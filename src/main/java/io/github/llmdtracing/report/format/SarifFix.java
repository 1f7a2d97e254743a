package io.github.llmdtracing.report.format;

import io.github.llmdtracing.report.SourceFix;
import io.github.llmdtracing.report.SourceFix.Replacement;
import java.util.List;

/**
 * A fix as SARIF has it (3.55 to 3.57). Offsets in characters (3.30.9) are left out: readers do not agree on whether they count code points, and a
 * byte order mark.
 *
 * @param fix what changes
 * @param project where the project is in its repository
 */
record SarifFix(SourceFix fix, RepositoryPath project) {
    void write(JsonWriter json) {
        if (!fix.replacements().isEmpty()) {
            json.objects("fixes", List.of(fix), this::fix);
        }
    }

    private void fix(JsonWriter json, SourceFix one) {
        json.object("description", d -> d.member("text", "What enrich writes here"))
                .objects("artifactChanges", List.of(one), this::change);
    }

    private void change(JsonWriter json, SourceFix one) {
        json.object("artifactLocation", artifact -> SarifResults.artifact(artifact, project, one.location()))
                .objects("replacements", one.replacements(), SarifFix::replacement);
    }

    private static void replacement(JsonWriter json, Replacement replacement) {
        json.object(
                "deletedRegion",
                region -> region.member("startLine", replacement.start().line())
                        .member("startColumn", replacement.start().column())
                        .member("endLine", replacement.end().line())
                        .member("endColumn", replacement.end().column()));
        if (!replacement.text().isEmpty()) {
            json.object("insertedContent", content -> content.member("text", replacement.text()));
        }
    }
}

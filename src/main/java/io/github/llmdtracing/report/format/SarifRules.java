package io.github.llmdtracing.report.format;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.report.TracingReport;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The kinds of findings that occur in a report, as SARIF's rules (3.19.23, 3.49).
 *
 * @param codes by name, each once
 */
record SarifRules(List<FindingCode> codes) {
    static SarifRules of(TracingReport report) {
        Stream<FindingCode> changes = report.fixes().stream().map(f -> FindingCode.NOT_TRACED_YET);
        return new SarifRules(Stream.concat(report.findings().stream().map(Finding::code), changes)
                .distinct()
                .sorted(Comparator.comparing(FindingCode::id))
                .toList());
    }

    /** The place of a rule in the list, from 0. */
    int index(FindingCode code) {
        return codes.indexOf(code);
    }

    void write(JsonWriter json) {
        json.objects("rules", codes, SarifRules::rule);
    }

    private static void rule(JsonWriter json, FindingCode code) {
        CodeDescription description = new CodeDescription(code);
        json.member("id", code.id())
                .object("shortDescription", text -> text.member("text", description.sentence()))
                .object("fullDescription", text -> text.member("text", description.sentence()))
                .object(
                        "help",
                        help -> help.member("text", description.help()).member("markdown", description.markdown()))
                .object("defaultConfiguration", level -> level.member("level", level(code.severity())));
    }

    /** SARIF's word (3.27.10). */
    static String level(Severity severity) {
        return switch (severity) {
            case INFO -> "note";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }
}

package io.github.llmdtracing.report.format;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.report.SecretMask;
import io.github.llmdtracing.report.VerificationReport;
import io.github.llmdtracing.text.Position;
import io.github.llmdtracing.verify.Break;
import io.github.llmdtracing.verify.Cause;
import io.github.llmdtracing.verify.Connection;
import io.github.llmdtracing.verify.ExpectedService;
import io.github.llmdtracing.verify.Verdict;
import io.github.llmdtracing.verify.Verification;
import java.util.Optional;

/**
 * What arrived, as JSON in the form that {@code llmd-tracing-verification.schema.json} beside this class describes. What is not known is
 * left out.
 *
 * @param report what was found
 */
public record VerificationJson(VerificationReport report) {
    /** The number of the form; another one where a reader of this one would misunderstand. */
    static final int FORMAT_VERSION = 1;

    private static final SecretMask MASK = new SecretMask();

    /** The text. */
    public String text() {
        Verification found = report.verification();
        return JsonWriter.document(json -> {
            json.member("formatVersion", FORMAT_VERSION)
                    .object("tool", t -> t.member("name", "llmd-tracing").member("version", report.toolVersion()))
                    .member("goal", "verify-traces")
                    .object("backend", b -> b.member("name", report.backend()).member("address", report.address()))
                    .member("lookbackSeconds", report.lookback().toSeconds());
            report.request()
                    .ifPresent(r -> json.object(
                            "request", o -> o.member("traceId", r.traceId()).member("status", r.status())));
            json.object(
                            "totals",
                            t -> t.member("expected", found.expected())
                                    .member("reporting", found.heard())
                                    .member("connected", found.isConnected()))
                    .objects("services", found.services(), VerificationJson::service)
                    .objects("connections", found.connections(), VerificationJson::connection);
        });
    }

    private static void service(JsonWriter json, Verification.Judged judged) {
        ExpectedService service = judged.service();
        json.member("component", service.component())
                .member("title", service.title())
                .optional("service", service.service())
                .member("workload", service.report().workload())
                .optional("namespace", service.report().namespace());
        location(json, service.report().location());
        json.member("required", service.isRequired());
        verdict(json, judged.verdict());
    }

    private static void location(JsonWriter json, Location location) {
        json.member("file", location.file());
        location.position().map(Position::line).ifPresent(line -> json.member("line", line));
        location.position().map(Position::column).ifPresent(column -> json.member("column", column));
    }

    private static void verdict(JsonWriter json, Verdict verdict) {
        json.member("verdict", verdict.id())
                .objects(
                        "spans",
                        verdict.names().entrySet(),
                        (o, e) -> o.member("name", e.getKey()).member("count", e.getValue()))
                .optional("reason", reason(verdict))
                .objects("causes", verdict.causes(), VerificationJson::cause);
    }

    private static Optional<String> reason(Verdict verdict) {
        return verdict instanceof Verdict.NotExpected none ? Optional.of(MASK.text(none.reason())) : Optional.empty();
    }

    private static void cause(JsonWriter json, Cause cause) {
        json.member("id", cause.id())
                .member("text", MASK.text(cause.text()))
                .optional("remedy", Optional.of(MASK.text(cause.remedy())));
    }

    private static void connection(JsonWriter json, Connection connection) {
        json.member("verdict", connection.id()).strings("services", connection.services());
        if (connection instanceof Connection.Whole whole) {
            json.optional("traceId", Optional.of(whole.traceId()));
        }
        if (connection instanceof Connection.NotJudged none) {
            json.member("reason", none.reason());
        }
        json.objects("breaks", connection.breaks(), VerificationJson::broken);
    }

    private static void broken(JsonWriter json, Break broken) {
        json.member("kind", broken.kind().id())
                .member("service", broken.service())
                .member("text", MASK.text(broken.text()))
                .optional("remedy", Optional.of(MASK.text(broken.remedy())));
    }
}

package io.github.llmdtracing.mojo;

import io.github.llmdtracing.files.TextStore;
import io.github.llmdtracing.report.VerificationReport;
import io.github.llmdtracing.report.console.VerificationText;
import io.github.llmdtracing.report.format.VerificationJson;
import io.github.llmdtracing.verify.Verification;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * What comes of a verification: words, a file, and whether the build goes on.
 *
 * @param configuration what was asked for
 * @param fail when the build fails
 * @param log where it is said
 */
record ArrivalOutcome(GoalConfiguration configuration, VerifyFail fail, Log log) {
    /**
     * Says it.
     *
     * @throws MojoFailureException when the build has to fail
     */
    void conclude(VerificationReport report) throws MojoFailureException {
        new VerificationText(report).lines().forEach(log::info);
        new TextStore(configuration.reports()).write(VerificationReport.FILE, new VerificationJson(report).text());
        log.info("Report: " + configuration.shown(configuration.reports().resolve(VerificationReport.FILE)));
        if (fail.includes(report.verification())) {
            throw new MojoFailureException("llmd-tracing: " + what(report.verification())
                    + ", above. What fails the build is set by <verifyFail> (llmd.tracing.verify.fail).");
        }
    }

    private static String what(Verification found) {
        return found.isEverythingHeard()
                ? "traces do not hang together"
                : found.expected() - found.heard() + " of " + found.expected()
                        + " services do not report as they should";
    }
}

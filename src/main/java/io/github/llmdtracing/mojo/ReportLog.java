package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.pipeline.RunOutcome;
import io.github.llmdtracing.report.console.FindingMessage;
import io.github.llmdtracing.report.console.FindingMessages;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/**
 * Puts a report into Maven's log: the findings, then the summary.
 *
 * @param log the log
 */
record ReportLog(Log log) {
    /** So many messages of one severity are printed; nobody reads more in a log. */
    private static final int MOST_MESSAGES = 50;

    void print(RunOutcome outcome) {
        print(outcome.summary().findings());
        outcome.summary().text().forEach(log::info);
        if (outcome.repeated()) {
            log.info("Nothing has changed since the last run, so nothing was done.");
        }
    }

    /** Findings alone. */
    void print(List<Finding> findings) {
        List<FindingMessage> messages = FindingMessages.of(findings);
        for (Severity severity : Severity.values()) {
            print(
                    severity,
                    messages.stream().filter(m -> m.severity() == severity).toList());
        }
    }

    private void print(Severity severity, List<FindingMessage> messages) {
        messages.stream().limit(MOST_MESSAGES).forEach(message -> print(severity, String.join("\n", message.lines())));
        int more = messages.size() - MOST_MESSAGES;
        if (more > 0) {
            print(severity, "and " + more + " more of this kind, which the report has");
        }
    }

    private void print(Severity severity, String text) {
        switch (severity) {
            case INFO -> log.info(text);
            case WARNING -> log.warn(text);
            case ERROR -> log.error(text);
        }
    }
}

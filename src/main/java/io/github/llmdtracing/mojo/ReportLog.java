package io.github.llmdtracing.mojo;

import io.github.llmdtracing.report.ConsoleSummary;
import io.github.llmdtracing.report.FindingMessage;
import io.github.llmdtracing.report.FindingMessages;
import io.github.llmdtracing.report.TracingReport;
import org.apache.maven.plugin.logging.Log;

/**
 * Puts a report into Maven's log: the findings, then the summary.
 *
 * @param log the log
 */
record ReportLog(Log log) {
    void print(TracingReport report) {
        FindingMessages.of(report.findings()).forEach(this::print);
        new ConsoleSummary(false).lines(report).forEach(log::info);
    }

    private void print(FindingMessage message) {
        String text = String.join("\n", message.lines());
        switch (message.severity()) {
            case INFO -> log.info(text);
            case WARNING -> log.warn(text);
            case ERROR -> log.error(text);
        }
    }
}

package io.github.llmdtracing.report.console;

import io.github.llmdtracing.report.Counted;
import io.github.llmdtracing.report.SettingsSummary;
import io.github.llmdtracing.report.TracingReport;
import java.util.List;

/** What was asked for, in a line. */
final class SettingsLine {
    private SettingsLine() {}

    static List<String> of(TracingReport report) {
        SettingsSummary settings = report.settings();
        String text = "profile " + settings.profile() + " (" + settings.sampler() + " " + settings.samplerArg() + ")"
                + settings.endpoint().map(url -> ", collector " + url).orElse("") + environments(settings);
        return new ConsoleText(text).wrapped("");
    }

    private static String environments(SettingsSummary settings) {
        return settings.environments().isEmpty()
                ? ""
                : ", " + Counted.of(settings.environments().size(), "environment") + " ("
                        + String.join(", ", settings.environments()) + ")";
    }
}

package io.github.llmdtracing.report.page;

import io.github.llmdtracing.report.SettingsSummary;

/**
 * What the POM asks for.
 *
 * @param settings the settings
 */
record SettingsSection(SettingsSummary settings) {
    void write(HtmlWriter html) {
        html.element("dl", list -> {
            setting(list, "Profile", settings.profile());
            setting(list, "Sampler", settings.sampler() + " " + settings.samplerArg());
            setting(list, "Endpoint", settings.endpoint().orElse("found in the manifests, or the usual one"));
            setting(list, "Protocol", settings.protocol());
            setting(list, "Conflicts", settings.conflicts());
            setting(list, "Unknown versions", settings.unknownVersions());
            setting(
                    list,
                    "Environments",
                    settings.environments().isEmpty() ? "none" : String.join(", ", settings.environments()));
        });
    }

    private static void setting(HtmlWriter html, String name, String value) {
        html.element("div", d -> d.element("dt", name).element("dd", value));
    }
}

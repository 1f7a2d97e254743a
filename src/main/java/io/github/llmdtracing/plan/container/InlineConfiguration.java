package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.GoSwitch;
import io.github.llmdtracing.commandline.OptionUse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The routing proxy's configuration as a value of {@code --configuration}, YAML or JSON on one line, which may hold the switch
 * (llm-d-router, pkg/sidecar/proxy/options.go @v0.9.0).
 *
 * @param use the option
 * @param written what the switch has there
 */
record InlineConfiguration(OptionUse use, String written) {
    private static final Pattern SWITCH = Pattern.compile("(?:^|[{,\\s])[\"']?tracing[\"']?\\s*:\\s*([^,}\\s]+)");

    /** The configuration of a command, where it holds the switch. */
    static Optional<InlineConfiguration> of(CommandLine line) {
        return line.options().last("--configuration").flatMap(InlineConfiguration::of);
    }

    private static Optional<InlineConfiguration> of(OptionUse use) {
        Matcher tracing = SWITCH.matcher(use.value().orElse(use.written()));
        return tracing.find() ? Optional.of(new InlineConfiguration(use, tracing.group(1))) : Optional.empty();
    }

    /** What the proxy makes of it. */
    GoSwitch tracing() {
        return GoSwitch.ofYaml(written);
    }
}

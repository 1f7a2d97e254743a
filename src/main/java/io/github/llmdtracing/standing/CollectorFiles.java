package io.github.llmdtracing.standing;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.Launch;
import io.github.llmdtracing.commandline.OptionUse;
import io.github.llmdtracing.commandline.Options;
import io.github.llmdtracing.commandline.ScriptSource;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.MountedScripts;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that a collector's container is configured by, as far as they come from config maps of the tree.
 *
 * @param index the tree
 * @param container the container
 */
record CollectorFiles(ProjectIndex index, Container container) {
    private static final String CONFIG = "--config";
    private static final String SET = "--set";

    /** What the distributions are started with (open-telemetry/opentelemetry-collector-releases v0.159.0, distributions). */
    private static final List<String> USUAL =
            List.of("/etc/otelcol-contrib/config.yaml", "/etc/otelcol-k8s/config.yaml", "/etc/otelcol/config.yaml");

    /** The configuration; none where some of it is not in the tree. */
    Optional<CollectorConfig> config() {
        return sources().flatMap(new CollectorConfigReader()::read);
    }

    private Optional<List<ScriptSource>> sources() {
        MountedScripts mounted = new MountedScripts(index, container);
        Launch launch = container.launch(mounted);
        if (launch.lines().size() != 1) {
            return Optional.empty();
        }
        Options options =
                launch.lines().stream().map(CommandLine::options).findFirst().orElseThrow();
        List<OptionUse> named = options.uses(CONFIG);
        return named.isEmpty() && !options.has(SET) ? usual(mounted) : named(options, named, mounted);
    }

    private static Optional<List<ScriptSource>> usual(MountedScripts mounted) {
        return USUAL.stream().flatMap(p -> mounted.at(p).stream()).findFirst().map(List::of);
    }

    private static Optional<List<ScriptSource>> named(Options options, List<OptionUse> named, MountedScripts mounted) {
        List<ScriptSource> found = named.stream()
                .flatMap(u -> u.value().stream())
                .map(p -> p.replaceFirst("^file:", ""))
                .flatMap(p -> mounted.at(p).stream())
                .toList();
        boolean all = found.size() == named.size() && !options.has(SET);
        return all ? Optional.of(found) : Optional.empty();
    }

    /** Whether the feature gate that keeps receivers to the pod is switched off. */
    boolean listensEverywhere() {
        return Stream.of("command", "args")
                .flatMap(k -> container.node().sequence(k).stream())
                .flatMap(s -> s.items().stream())
                .flatMap(i -> i.text().stream())
                .anyMatch(w -> w.contains("-component.UseLocalHostAsDefaultHost"));
    }
}

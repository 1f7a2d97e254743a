package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.helm.ConfiguredRelease;
import io.github.llmdtracing.helm.HelmRelease;
import io.github.llmdtracing.helm.HelmTree;
import io.github.llmdtracing.helm.ReleaseIndex;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be typed for the charts that a tree installs: they are left to Helm, which knows what it installed.
 *
 * @param tree the files
 * @param shown how the directory of the files is named; empty where commands are called in it
 * @param configured the releases that the configuration describes
 * @param chosen which files are meant
 */
record HelmCommands(HelmTree tree, String shown, List<ConfiguredRelease> configured, Predicate<String> chosen) {
    /** The commands, each once. */
    List<String> lines() {
        Map<String, ConfiguredRelease> byName =
                configured.stream().collect(Collectors.toMap(ConfiguredRelease::name, r -> r, (a, b) -> a));
        Set<String> lines = new LinkedHashSet<>();
        ReleaseIndex.of(tree, configured).stream()
                .filter(r -> r.origin() == HelmRelease.Origin.DECLARED)
                .flatMap(r -> line(r, byName))
                .forEach(lines::add);
        return List.copyOf(lines);
    }

    private Stream<String> line(HelmRelease release, Map<String, ConfiguredRelease> byName) {
        if (byName.containsKey(release.name())) {
            return Stream.of(upgrade(byName.get(release.name())));
        }
        String file = release.declaredAt().file();
        boolean helmfile = file.replaceFirst(".*/", "").startsWith("helmfile");
        return helmfile && chosen.test(file) ? Stream.of("helmfile -f " + path(shown, file) + " apply") : Stream.of();
    }

    private String upgrade(ConfiguredRelease release) {
        List<String> words =
                new ArrayList<>(List.of("helm upgrade --install", release.name(), quoted(release.chart())));
        release.version().ifPresent(v -> words.add("--version " + quoted(v)));
        release.namespace().ifPresent(n -> words.add("--namespace " + n));
        release.values().forEach(v -> words.add("-f " + path(shown, v)));
        return String.join(" ", words);
    }

    /** A path as it is typed. */
    static String path(String shown, String path) {
        return quoted(shown.isEmpty() ? path : shown + "/" + path);
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./*-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}

package io.github.llmdtracing.lint;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An Application of Argo CD, or the template of an ApplicationSet.
 *
 * @param object the object
 * @param spec what it says
 */
record ArgoApplication(KubernetesObject object, YamlMapping spec) {
    private static final String GROUP = "argoproj.io";

    static Stream<ArgoApplication> of(KubernetesObject object) {
        if (!object.group().equals(GROUP)) {
            return Stream.of();
        }
        Optional<YamlMapping> spec = switch (object.kind()) {
            case "Application" -> object.node().mapping("spec");
            case "ApplicationSet" -> object.node().mapping("spec", "template", "spec");
            default -> Optional.empty();
        };
        return spec.stream().map(s -> new ArgoApplication(object, s));
    }

    /** Whether it is certain that it installs a component: it names its directory, or holds its values. */
    boolean installs(Hop hop) {
        String file = hop.report().kustomization().orElse(hop.location().file());
        String directory = file.substring(0, Math.max(0, file.lastIndexOf('/')));
        return holds(hop) || sources().anyMatch(s -> isFrom(s, directory));
    }

    private boolean holds(Hop hop) {
        int line = hop.location().position().map(p -> p.line()).orElse(0);
        int first = line(object.node().range().start());
        int last = line(object.node().range().end());
        return hop.location().file().equals(object.file().text().path()) && line >= first && line <= last;
    }

    private int line(int offset) {
        return object.file().text().position(offset).line();
    }

    private Stream<YamlMapping> sources() {
        return Stream.concat(
                spec.mapping("source").stream(), items(spec.sequence("sources")).flatMap(i -> i.asMapping().stream()));
    }

    private static boolean isFrom(YamlMapping source, String directory) {
        String path = source.text("path").orElse("").replaceFirst("^\\./", "").replaceFirst("/$", "");
        boolean plain = !path.isEmpty() && !path.equals(".") && !path.contains("{{");
        return plain && (directory.equals(path) || isEnd(directory, path) || isEnd(path, directory));
    }

    // The project may be a part of the repository, or the repository a part of it; one directory alone may be any.
    private static boolean isEnd(String whole, String part) {
        return part.contains("/") && whole.endsWith("/" + part);
    }

    /** Whether what is ignored is not even written when something else makes it sync (Argo CD 3.1, docs/user-guide/sync-options.md). */
    private boolean respects() {
        return items(spec.mapping("syncPolicy").flatMap(p -> p.sequence("syncOptions")))
                .flatMap(i -> i.text().stream())
                .anyMatch("RespectIgnoreDifferences=true"::equals);
    }

    /** What is said of the fields of a component that it ignores. */
    Stream<Finding> ignoring(Hop hop) {
        return items(spec.sequence("ignoreDifferences"))
                .flatMap(i -> i.asMapping().stream())
                .map(m -> new IgnoredDifference(object, m, respects()))
                .flatMap(d -> d.finding(hop).stream());
    }

    static Stream<YamlNode> items(Optional<YamlSequence> sequence) {
        return sequence.stream().flatMap(s -> s.items().stream());
    }
}

package io.github.llmdtracing.apiserver;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which cluster is asked for.
 *
 * @param kubeconfigs the files, the first of which has the last word
 * @param context a context; none for the current one
 * @param environment the variables of the process
 */
public record ConnectionRequest(List<Path> kubeconfigs, Optional<String> context, Map<String, String> environment) {
    /** Copies. */
    public ConnectionRequest {
        kubeconfigs = List.copyOf(kubeconfigs);
        environment = Map.copyOf(environment);
    }

    /**
     * As every tool of Kubernetes finds its cluster: a file that is named, else those in {@code KUBECONFIG}, else {@code ~/.kube/config}.
     *
     * @param named a file that is named
     * @param context a context that is named
     * @param environment the variables of the process
     * @param home the user's directory
     */
    public static ConnectionRequest of(
            Optional<Path> named, Optional<String> context, Map<String, String> environment, Path home) {
        List<Path> files = named.map(List::of)
                .or(() -> fromVariable(environment))
                .orElseGet(() -> List.of(home.resolve(".kube").resolve("config")));
        return new ConnectionRequest(files, context, environment);
    }

    private static Optional<List<Path>> fromVariable(Map<String, String> environment) {
        List<Path> files = Stream.of(environment.getOrDefault("KUBECONFIG", "").split(java.io.File.pathSeparator))
                .filter(f -> !f.isBlank())
                .map(Path::of)
                .toList();
        return files.isEmpty() ? Optional.empty() : Optional.of(files);
    }
}

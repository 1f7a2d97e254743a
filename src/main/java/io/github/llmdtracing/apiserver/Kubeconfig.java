package io.github.llmdtracing.apiserver;

import io.fabric8.kubernetes.api.model.Context;
import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.internal.KubeConfigUtils;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterIdentity;
import io.github.llmdtracing.cluster.ClusterProblem;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kubeconfig, and nothing else: the client's own search would let system properties and variables lead to another cluster than the
 * one that the context names.
 *
 * @param request which cluster is asked for
 */
record Kubeconfig(ConnectionRequest request) {
    /**
     * What was found.
     *
     * @param identity which cluster it is
     * @param config how to reach it
     */
    record Access(ClusterIdentity identity, Config config) {}

    Access read() throws ClusterException {
        List<io.fabric8.kubernetes.api.model.Config> files = parsed();
        if (files.isEmpty()) {
            return new ServiceAccount(request.environment())
                    .access()
                    .orElseThrow(() -> misconfigured(
                            "there is no kubeconfig (" + listed() + ")",
                            "Name one with -Dllmd.tracing.kubeconfig, or in the variable KUBECONFIG."));
        }
        String name = request.context()
                .or(() -> current(files))
                .orElseThrow(() -> misconfigured(
                        "no context is named, and the kubeconfig has no current one (" + listed() + ")",
                        "Name one with -Dllmd.tracing.context; " + known(files) + "."));
        Context context = context(files, name)
                .orElseThrow(() -> misconfigured(
                        "the kubeconfig has no context \"" + name + "\" (" + listed() + ")",
                        "There " + known(files) + "."));
        return access(name, context, files);
    }

    private Access access(String name, Context context, List<io.fabric8.kubernetes.api.model.Config> files)
            throws ClusterException {
        Config config = Config.empty();
        KubeConfigUtils.merge(config, name, files.toArray(io.fabric8.kubernetes.api.model.Config[]::new));
        String server = cluster(files, context.getCluster())
                .orElseThrow(() -> misconfigured(
                        "the context \"" + name + "\" has no cluster, or one without a server",
                        "Mend it with kubectl config set-context and set-cluster."));
        config.setMasterUrl(server);
        Optional<String> namespace = Optional.ofNullable(context.getNamespace()).filter(n -> !n.isBlank());
        return new Access(new ClusterIdentity(name, server, namespace), config);
    }

    private List<io.fabric8.kubernetes.api.model.Config> parsed() throws ClusterException {
        List<Path> files =
                request.kubeconfigs().stream().filter(f -> f.toFile().isFile()).toList();
        List<io.fabric8.kubernetes.api.model.Config> configs = new java.util.ArrayList<>();
        for (Path file : files) {
            configs.add(parsed(file));
        }
        return configs;
    }

    private static io.fabric8.kubernetes.api.model.Config parsed(Path file) throws ClusterException {
        try {
            return Objects.requireNonNullElseGet(
                    KubeConfigUtils.parseConfig(file.toFile()), io.fabric8.kubernetes.api.model.Config::new);
        } catch (RuntimeException e) {
            // Its message may hold what stands in the file.
            throw misconfigured("the kubeconfig " + file + " cannot be read", "Try kubectl config view.");
        }
    }

    private static Optional<String> current(List<io.fabric8.kubernetes.api.model.Config> files) {
        return files.stream()
                .map(io.fabric8.kubernetes.api.model.Config::getCurrentContext)
                .filter(c -> c != null && !c.isBlank())
                .findFirst();
    }

    private static Optional<Context> context(List<io.fabric8.kubernetes.api.model.Config> files, String name) {
        return contexts(files).filter(c -> name.equals(c.getName())).findFirst().map(NamedContext::getContext);
    }

    private static Stream<NamedContext> contexts(List<io.fabric8.kubernetes.api.model.Config> files) {
        return files.stream().flatMap(f -> each(f.getContexts()));
    }

    private static Optional<String> cluster(List<io.fabric8.kubernetes.api.model.Config> files, @Nullable String name) {
        return files.stream()
                .flatMap(f -> each(f.getClusters()))
                .filter(c -> Objects.equals(name, c.getName()) && c.getCluster() != null)
                .findFirst()
                .map(c -> c.getCluster().getServer())
                .filter(s -> !s.isBlank());
    }

    private static <T> Stream<T> each(@Nullable Collection<T> items) {
        return items == null ? Stream.of() : items.stream();
    }

    private static String known(List<io.fabric8.kubernetes.api.model.Config> files) {
        List<String> names = contexts(files).map(NamedContext::getName).sorted().toList();
        return names.isEmpty() ? "are none" : "are " + String.join(", ", names);
    }

    private String listed() {
        return String.join(
                ", ", request.kubeconfigs().stream().map(Path::toString).toList());
    }

    private static ClusterException misconfigured(String problem, String remedy) {
        return new ClusterException(new ClusterProblem.Misconfigured(problem, remedy));
    }
}

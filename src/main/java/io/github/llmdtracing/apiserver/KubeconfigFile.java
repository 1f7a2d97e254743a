package io.github.llmdtracing.apiserver;

import io.fabric8.kubernetes.api.model.AuthInfo;
import io.fabric8.kubernetes.api.model.Cluster;
import io.fabric8.kubernetes.api.model.Config;
import io.fabric8.kubernetes.api.model.Context;
import io.fabric8.kubernetes.api.model.NamedAuthInfo;
import io.fabric8.kubernetes.api.model.NamedCluster;
import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.internal.KubeConfigUtils;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterProblem;
import io.github.llmdtracing.files.DiskException;
import io.github.llmdtracing.files.TextStore;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the files that make a kubeconfig.
 *
 * @param path the file
 * @param content what it says
 */
record KubeconfigFile(Path path, Config content) {
    static KubeconfigFile read(Path path) throws ClusterException {
        try {
            Config content = KubeConfigUtils.parseConfig(path.toFile());
            return new KubeconfigFile(path, Objects.requireNonNullElseGet(content, Config::new));
        } catch (RuntimeException e) {
            // Its message may hold what stands in the file.
            throw new ClusterException(new ClusterProblem.Misconfigured(
                    "the kubeconfig " + path + " cannot be read", "Try kubectl config view."));
        }
    }

    Optional<String> currentContext() {
        return Optional.ofNullable(content.getCurrentContext()).filter(c -> !c.isBlank());
    }

    Stream<String> contexts() {
        return each(content.getContexts()).map(NamedContext::getName);
    }

    Optional<Context> context(String name) {
        return find(content.getContexts(), NamedContext::getName, name).map(NamedContext::getContext);
    }

    /** The address of a cluster. */
    Optional<String> server(@Nullable String cluster) {
        return find(content.getClusters(), NamedCluster::getName, cluster)
                .map(NamedCluster::getCluster)
                .map(Cluster::getServer)
                .filter(s -> !s.isBlank());
    }

    /** The token that a user has in a file beside, which the client passes by. */
    Optional<String> tokenInFile(@Nullable String user) throws ClusterException {
        Optional<AuthInfo> info =
                find(content.getUsers(), NamedAuthInfo::getName, user).map(NamedAuthInfo::getUser);
        Optional<String> named = info.map(AuthInfo::getTokenFile).filter(f -> !f.isBlank());
        return named.isEmpty() ? Optional.empty() : Optional.of(token(path.resolveSibling(named.get())));
    }

    private static String token(Path file) throws ClusterException {
        ClusterException missing = new ClusterException(
                new ClusterProblem.Misconfigured("the token in " + file + " cannot be read", "Log in again."));
        try {
            return new TextStore(file.resolveSibling(""))
                    .read(file.getFileName().toString())
                    .map(String::strip)
                    .orElseThrow(() -> missing);
        } catch (DiskException e) {
            throw missing;
        }
    }

    private static <T> Optional<T> find(
            @Nullable Collection<T> items, Function<T, @Nullable String> name, @Nullable String wanted) {
        return each(items)
                .filter(i -> wanted != null && wanted.equals(name.apply(i)))
                .findFirst();
    }

    private static <T> Stream<T> each(@Nullable Collection<T> items) {
        return items == null ? Stream.of() : items.stream();
    }
}

package io.github.llmdtracing.apiserver;

import io.fabric8.kubernetes.api.model.Context;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.internal.KubeConfigUtils;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterIdentity;
import io.github.llmdtracing.cluster.ClusterProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
        List<KubeconfigFile> files = files();
        return files.isEmpty() ? inPod() : access(files, name(files));
    }

    private List<KubeconfigFile> files() throws ClusterException {
        List<KubeconfigFile> files = new ArrayList<>();
        for (Path path : request.kubeconfigs()) {
            if (path.toFile().isFile()) {
                files.add(KubeconfigFile.read(path));
            }
        }
        return files;
    }

    private Access inPod() throws ClusterException {
        return new ServiceAccount(request.environment())
                .access()
                .orElseThrow(() -> misconfigured(
                        "there is no kubeconfig (" + listed() + ")",
                        "Name one with -Dllmd.tracing.kubeconfig, or in the variable KUBECONFIG."));
    }

    private String name(List<KubeconfigFile> files) throws ClusterException {
        return request.context()
                .or(() -> first(files, KubeconfigFile::currentContext))
                .orElseThrow(() -> misconfigured(
                        "no context is named, and the kubeconfig has no current one (" + listed() + ")",
                        "Name one with -Dllmd.tracing.context. There " + known(files) + "."));
    }

    private Access access(List<KubeconfigFile> files, String name) throws ClusterException {
        Context context = first(files, f -> f.context(name))
                .orElseThrow(() -> misconfigured(
                        "the kubeconfig has no context \"" + name + "\" (" + listed() + ")",
                        "There " + known(files) + "."));
        String server = first(files, f -> f.server(context.getCluster()))
                .orElseThrow(() -> misconfigured(
                        "the context \"" + name + "\" has no cluster, or one without a server",
                        "Mend it with kubectl config set-context and set-cluster."));
        Optional<String> namespace = Optional.ofNullable(context.getNamespace()).filter(n -> !n.isBlank());
        return new Access(new ClusterIdentity(name, server, namespace), config(files, name, context, server));
    }

    private Config config(List<KubeconfigFile> files, String name, Context context, String server)
            throws ClusterException {
        Config config = Config.empty();
        KubeConfigUtils.merge(
                config,
                name,
                files.stream().map(KubeconfigFile::content).toArray(io.fabric8.kubernetes.api.model.Config[]::new));
        config.setMasterUrl(server);
        new ProxyVariables(request.environment()).applyTo(config);
        for (KubeconfigFile file : files) {
            Optional<String> token = file.tokenInFile(context.getUser());
            if (token.isPresent() && config.getOauthToken() == null) {
                config.setOauthToken(token.get());
            }
        }
        return config;
    }

    private static <T> Optional<T> first(List<KubeconfigFile> files, Function<KubeconfigFile, Optional<T>> part) {
        return files.stream().flatMap(f -> part.apply(f).stream()).findFirst();
    }

    private static String known(List<KubeconfigFile> files) {
        List<String> names =
                files.stream().flatMap(KubeconfigFile::contexts).sorted().toList();
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

package io.github.llmdtracing.apiserver;

import io.fabric8.kubernetes.client.Config;
import io.github.llmdtracing.cluster.ClusterIdentity;
import io.github.llmdtracing.files.TextStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The account of the pod that this runs in, where it runs in one and there is no kubeconfig: as in a job of a CI server.
 *
 * @param environment the variables of the process
 */
record ServiceAccount(Map<String, String> environment) {
    private static final Path DIRECTORY = Path.of("/var/run/secrets/kubernetes.io/serviceaccount");
    private static final String CONTEXT = "in-cluster";

    Optional<Kubeconfig.Access> access() {
        Optional<String> host = variable("KUBERNETES_SERVICE_HOST");
        Optional<String> port = variable("KUBERNETES_SERVICE_PORT");
        TextStore files = new TextStore(DIRECTORY);
        return host.isEmpty() || port.isEmpty()
                ? Optional.empty()
                : files.read("token").map(token -> {
                    Config config = Config.empty();
                    String server = "https://" + (host.get().contains(":") ? "[" + host.get() + "]" : host.get()) + ":"
                            + port.get();
                    config.setMasterUrl(server);
                    config.setCaCertFile(DIRECTORY.resolve("ca.crt").toString());
                    config.setOauthToken(token.strip());
                    return new Kubeconfig.Access(
                            new ClusterIdentity(
                                    CONTEXT, server, files.read("namespace").map(String::strip)),
                            config);
                });
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank());
    }
}

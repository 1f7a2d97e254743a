package io.github.llmdtracing.apiserver;

import io.fabric8.kubernetes.client.Config;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxy that the variables of the process name, as for other tools; that of the kubeconfig goes before it.
 *
 * @param environment the variables
 */
record ProxyVariables(Map<String, String> environment) {
    void applyTo(Config config) {
        if (config.getHttpProxy() == null && config.getHttpsProxy() == null) {
            variable("HTTP_PROXY").ifPresent(config::setHttpProxy);
            variable("HTTPS_PROXY").ifPresent(config::setHttpsProxy);
            variable("NO_PROXY").ifPresent(n -> config.setNoProxy(n.split("\\s*,\\s*")));
        }
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(environment.get(name.toLowerCase(Locale.ROOT))))
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }
}

package io.github.llmdtracing.mojo;

import io.github.llmdtracing.query.HttpSettings;
import io.github.llmdtracing.query.TraceStores;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is said about the verification, checked.
 *
 * @param backend which one is asked; none to find out
 * @param url where; none for a port-forward
 * @param forward where a port-forward leads
 * @param http how it is asked
 * @param lookback how far back
 * @param patience how long to wait until everything has arrived
 * @param request the request to send; none to send none
 * @param requests how many requests went through, where somebody knows
 * @param fail when the build fails
 */
record VerifySettings(
        Optional<TraceStores.Known> backend,
        Optional<URI> url,
        Forward forward,
        HttpSettings http,
        Duration lookback,
        Duration patience,
        Optional<Request> request,
        OptionalInt requests,
        VerifyFail fail) {
    /**
     * A way into the cluster.
     *
     * @param access the way to the cluster
     * @param namespace the namespace; none for the context's
     * @param service the Service
     * @param port its port
     */
    record Forward(KubeAccess access, Optional<String> namespace, String service, int port) {}

    /**
     * A request.
     *
     * @param url the gateway
     * @param model the model
     * @param prompt the prompt
     * @param http how it is sent
     */
    record Request(URI url, String model, String prompt, HttpSettings http) {}
}

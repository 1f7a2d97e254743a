package io.github.llmdtracing.apiserver;

import io.fabric8.kubernetes.client.LocalPortForward;
import io.fabric8.kubernetes.client.dsl.internal.PortForwarderWebsocket;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterProblem;
import io.github.llmdtracing.cluster.PortForward;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A port of a pod that is to be reached from here.
 *
 * @param namespace of the pod
 * @param pod its name
 * @param port the port that a container of it listens on
 */
record ForwardedPod(String namespace, String pod, int port) {
    private static final Duration OPENING = Duration.ofSeconds(10);

    PortForward forward(Exchange exchange) throws ClusterException {
        ExecutorService threads = Executors.newCachedThreadPool(ForwardedPod::daemon);
        try {
            LocalPortForward open = new PortForwarderWebsocket(exchange.client(), threads, OPENING.toMillis())
                    .forward(url(exchange.server()), port, InetAddress.getLoopbackAddress(), 0);
            return new Open(open, pod, threads);
        } catch (RuntimeException e) {
            threads.shutdownNow();
            throw new ClusterException(
                    new ClusterProblem.Unreachable(exchange.server(), "no way to the pod " + pod + " can be opened"));
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "llmd-tracing port-forward");
        thread.setDaemon(true);
        return thread;
    }

    private URL url(String server) {
        // The client adds the rest.
        String path = "/api/v1/namespaces/" + namespace + "/pods/" + pod;
        try {
            return URI.create(server + path).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The way, while it is open.
     *
     * @param forward what the client opened
     * @param pod which pod answers
     * @param threads those that carry bytes
     */
    private record Open(LocalPortForward forward, String pod, ExecutorService threads) implements PortForward {
        @Override
        public int port() {
            return forward.getLocalPort();
        }

        @Override
        public void close() {
            try {
                forward.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                threads.shutdownNow();
            }
        }
    }
}

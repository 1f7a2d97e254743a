package io.github.llmdtracing.apiserver;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterProblem;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Questions and answers over HTTP, each within its time. */
final class Exchange implements AutoCloseable {
    private static final int TRIES_AGAIN = 2;

    private final String server;
    private final Duration limit;
    private final HttpClient client;

    Exchange(String server, Config config, Duration limit) {
        this.server = server.endsWith("/") ? server.substring(0, server.length() - 1) : server;
        this.limit = limit;
        int millis = Math.toIntExact(limit.toMillis());
        config.setConnectionTimeout(millis);
        config.setRequestTimeout(millis);
        config.setRequestRetryBackoffLimit(TRIES_AGAIN);
        this.client = new JdkHttpClientFactory().newBuilder(config).build();
    }

    HttpClient client() {
        return client;
    }

    String server() {
        return server;
    }

    Reply ask(Question question) throws ClusterException {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request(question), String.class);
        try {
            HttpResponse<String> response = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(
                    response.code(), Optional.ofNullable(response.body()).orElse(""));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new ClusterException(new ClusterProblem.NoAnswer(server, limit));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ClusterException(new ClusterProblem.Stopped());
        } catch (ExecutionException e) {
            throw new ClusterException(failure(e));
        }
    }

    private HttpRequest request(Question question) {
        HttpRequest.Builder builder =
                client.newHttpRequestBuilder().uri(server + question.target()).header("Accept", Question.JSON);
        return question.method().equals("GET")
                ? builder.build()
                : builder.method(question.method(), question.contentType(), question.body())
                        .build();
    }

    private ClusterProblem failure(Throwable thrown) {
        boolean late = causes(thrown)
                .anyMatch(c ->
                        c instanceof HttpTimeoutException && !(c instanceof java.net.http.HttpConnectTimeoutException));
        return late
                ? new ClusterProblem.NoAnswer(server, limit)
                : new ClusterProblem.Unreachable(server, reason(thrown));
    }

    private static String reason(Throwable thrown) {
        if (causes(thrown)
                .anyMatch(c -> c instanceof UnknownHostException || c instanceof UnresolvedAddressException)) {
            return "there is no host of that name";
        }
        Optional<Throwable> tls =
                causes(thrown).filter(SSLException.class::isInstance).findFirst();
        if (tls.isPresent()) {
            return "its certificate or ours is not accepted (" + words(tls.get()) + ")";
        }
        if (causes(thrown).anyMatch(ConnectException.class::isInstance)) {
            return "nobody answers there";
        }
        return causes(thrown).reduce((a, b) -> b).map(Exchange::words).orElse("no reason known");
    }

    private static String words(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message;
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(thrown, t -> t != null, t -> t == null ? null : t.getCause())
                .flatMap(Stream::ofNullable);
    }

    @Override
    public void close() {
        client.close();
    }
}

package io.github.llmdtracing.query;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Requests over HTTP, each within its time, the body included. Nothing is followed elsewhere: headers would go with it. */
final class HttpExchange {
    private final HttpSettings settings;
    private final HttpClient client;

    HttpExchange(HttpSettings settings) {
        this.settings = settings;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(settings.limit().dividedBy(2))
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER);
        settings.tls().ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    /**
     * The answer to a request.
     *
     * @param address how messages name who is asked
     */
    HttpAnswer send(HttpRequest.Builder request, String address) throws StoreException {
        settings.headers().forEach(request::header);
        HttpRequest whole = request.timeout(settings.limit()).build();
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(whole, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> response = answer.get(settings.limit().toMillis(), TimeUnit.MILLISECONDS);
            return new HttpAnswer(
                    response.statusCode(), response.body(), response.headers().firstValue("Date"));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new StoreException(new StoreProblem.NoAnswer(address, settings.limit()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new StoreException(new StoreProblem.Stopped());
        } catch (ExecutionException e) {
            throw new StoreException(failure(e, address));
        }
    }

    private StoreProblem failure(Throwable thrown, String address) {
        boolean late = causes(thrown)
                .anyMatch(c -> c instanceof HttpTimeoutException && !(c instanceof HttpConnectTimeoutException));
        return late
                ? new StoreProblem.NoAnswer(address, settings.limit())
                : new StoreProblem.Unreachable(address, reason(thrown));
    }

    private String reason(Throwable thrown) {
        if (causes(thrown)
                .anyMatch(c -> c instanceof UnknownHostException || c instanceof UnresolvedAddressException)) {
            return "there is no host of that name";
        }
        Optional<Throwable> tls =
                causes(thrown).filter(SSLException.class::isInstance).findFirst();
        if (tls.isPresent()) {
            return "its certificate is not trusted, or it does not speak TLS (" + words(tls.get()) + ")";
        }
        if (causes(thrown).anyMatch(HttpConnectTimeoutException.class::isInstance)) {
            return "there is no connection within "
                    + settings.limit().dividedBy(2).toMillis() + " ms; a server without TLS does not"
                    + " answer to https";
        }
        return causes(thrown).anyMatch(ConnectException.class::isInstance)
                ? "nobody answers there"
                : causes(thrown).reduce((a, b) -> b).map(HttpExchange::words).orElse("no reason known");
    }

    private static String words(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message;
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(thrown, t -> t != null, t -> t == null ? null : t.getCause())
                .flatMap(Stream::ofNullable);
    }
}

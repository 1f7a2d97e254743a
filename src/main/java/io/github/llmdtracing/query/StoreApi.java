package io.github.llmdtracing.query;

import io.github.llmdtracing.json.JsonObject;
import io.github.llmdtracing.json.JsonText;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The HTTP API of a backend: questions with GET, answers in JSON. */
public final class StoreApi {
    private final String base;
    private final HttpExchange exchange;
    private final JsonText json = new JsonText();
    private volatile OptionalLong now = OptionalLong.empty();

    /**
     * An API.
     *
     * @param base its URL, with the path that it is behind
     * @param settings how it is asked
     */
    public StoreApi(URI base, HttpSettings settings) {
        this.base = base.toString().replaceFirst("/+$", "");
        this.exchange = new HttpExchange(settings);
    }

    String address() {
        return base;
    }

    /**
     * What is at a path.
     *
     * @param api what is asked, as messages name it
     * @return none where there is nothing
     */
    Optional<JsonObject> find(String api, String path, Map<String, String> query) throws StoreException {
        HttpAnswer answer = exchange.send(
                HttpRequest.newBuilder(URI.create(base + path + text(query))).header("Accept", "application/json"),
                base);
        if (answer.seconds().isPresent()) {
            now = answer.seconds();
        }
        if (answer.isMissing()) {
            return Optional.empty();
        }
        require(answer, api);
        return Optional.of(
                json.read(answer.body()).orElseThrow(() -> notThis(api, "the answer to " + path + " is not in JSON")));
    }

    private void require(HttpAnswer answer, String api) throws StoreException {
        if (answer.isRefused()) {
            throw new StoreException(new StoreProblem.Refused(base, answer.status()));
        }
        if (answer.isElsewhere()) {
            throw notThis(api, "it sends us elsewhere (" + answer.status() + "), as to a page where one logs in");
        }
        if (!answer.isSuccess()) {
            throw new StoreException(new StoreProblem.Failed(base, answer.status()));
        }
    }

    StoreException notThis(String api, String why) {
        return new StoreException(new StoreProblem.NotThisApi(base, api, why));
    }

    /**
     * The time from which to look, by the clock of the backend.
     *
     * @return from and to, in seconds of Unix; none before the first answer, or where answers have no date
     */
    Optional<TimeRange> window(Duration lookback) {
        return now.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimeRange(now.getAsLong() - lookback.toSeconds(), now.getAsLong() + AHEAD));
    }

    /** Programs whose clocks go ahead a little are found too. */
    private static final long AHEAD = 60;

    /**
     * A time.
     *
     * @param from seconds of Unix
     * @param to seconds of Unix
     */
    record TimeRange(long from, long to) {}

    private static String text(Map<String, String> query) {
        return query.isEmpty()
                ? ""
                : new TreeMap<>(query)
                        .entrySet().stream()
                                .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package io.github.llmdtracing.query;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;

/**
 * How questions are asked.
 *
 * @param headers what goes with each; may be secret, and is never shown
 * @param limit how long an answer may take
 * @param tls what is trusted; none for what the JDK trusts
 */
public record HttpSettings(Map<String, String> headers, Duration limit, Optional<SSLContext> tls) {
    /** Copies the map. */
    public HttpSettings {
        headers = new TreeMap<>(headers);
    }

    /** Without headers. */
    public static HttpSettings of(Duration limit) {
        return new HttpSettings(Map.of(), limit, Optional.empty());
    }

    @Override
    public String toString() {
        return "HttpSettings[headers=" + headers.keySet() + ", limit=" + limit + "]";
    }
}

package io.github.llmdtracing.otel;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL of a collector. Always with a scheme: Go reads {@code otel-collector:4317} as a URL of the scheme {@code otel-collector}
 * (opentelemetry-go 1.44, otlptracegrpc).
 *
 * @param url as {@code http://otel-collector:4317}; a variable may stand for the host, {@code http://$(HOST_IP):4317}
 */
public record OtlpEndpoint(String url) {
    private static final String VARIABLE = "\\$\\([^()\\s]+\\)|\\$\\{[^{}\\s]+}";
    // Possessive within: a host of thousands of characters would need as much stack.
    private static final String HOST = "\\[[0-9A-Fa-f:.]+]|(?:" + VARIABLE + "|[^:/\\[\\]\\s@?#$\"'{}]++)+";
    private static final Pattern URL =
            Pattern.compile("(?<scheme>https?)://(?<host>" + HOST + ")(?::(?<port>\\d{1,5}))?(?<path>/.*)?");
    private static final int LAST_PORT = 65_535;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when the URL has no scheme or no host; the message says what is expected
     */
    public OtlpEndpoint {
        if (!isUrl(url)) {
            throw new IllegalArgumentException(
                    "\"" + url + "\" is no endpoint; expected http://HOST:PORT or https://HOST:PORT");
        }
    }

    /** The endpoint of that URL; none when it is no endpoint. */
    public static Optional<OtlpEndpoint> parse(String url) {
        return isUrl(url) ? Optional.of(new OtlpEndpoint(url)) : Optional.empty();
    }

    private static boolean isUrl(String text) {
        // Most values of variables are sorted out by it, at a fraction of what the pattern takes.
        return text.startsWith("http") && matchesUrl(text);
    }

    private static boolean matchesUrl(String text) {
        Matcher matcher = URL.matcher(text);
        return matcher.matches()
                && (matcher.group("port") == null || Integer.parseInt(matcher.group("port")) <= LAST_PORT);
    }

    /** The host. */
    public String host() {
        return part("host");
    }

    /** The port; none when the URL leaves it to the scheme. */
    public OptionalInt port() {
        Matcher matcher = matcher();
        return matcher.group("port") == null
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(matcher.group("port")));
    }

    /** Whether the URL points into the pod itself. */
    public boolean isLoopback() {
        String host = host();
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /** The same host on another port, without a path. */
    public OtlpEndpoint withPort(int port) {
        return new OtlpEndpoint(part("scheme") + "://" + host() + ":" + port);
    }

    /** The URL for traces over HTTP: what the SDKs make of a base URL (specification protocol/exporter.md). */
    public String tracesUrl() {
        return url + (url.endsWith("/") ? "" : "/") + "v1/traces";
    }

    private String part(String group) {
        return matcher().group(group);
    }

    private Matcher matcher() {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw new IllegalStateException(url);
        }
        return matcher;
    }

    @Override
    public String toString() {
        return url;
    }
}

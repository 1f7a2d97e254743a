package io.github.llmdtracing.otel;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a receiver listens, as {@code 0.0.0.0:4317}.
 *
 * @param host the host; empty for all of them
 * @param port the port; none where a variable stands for it
 */
public record ListenAddress(String host, OptionalInt port) {
    private static final Pattern FORM = Pattern.compile("(?<host>.*?)(?::(?<port>\\d{1,5}))?");

    /** Reads an address. What is no plain port is none. */
    public static ListenAddress parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        boolean hasPort = matcher.matches() && matcher.group("port") != null;
        return hasPort
                ? new ListenAddress(matcher.group("host"), OptionalInt.of(Integer.parseInt(matcher.group("port"))))
                : new ListenAddress(text.strip(), OptionalInt.empty());
    }

    /** Whether nobody outside the pod is heard. */
    public boolean isLoopback() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /** Whether something that comes in at a port is heard; where the port is not known, it may be. */
    public boolean hears(int other) {
        return port.isEmpty() || port.getAsInt() == other;
    }
}

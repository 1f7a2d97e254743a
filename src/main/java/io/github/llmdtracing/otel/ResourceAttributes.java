package io.github.llmdtracing.otel;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The text form of resource attributes in {@code OTEL_RESOURCE_ATTRIBUTES} (specification resource/sdk.md: that of W3C Baggage). */
public final class ResourceAttributes {
    private static final String ENCODED = "\",;\\%= ";

    private ResourceAttributes() {}

    /** The attributes as {@code key=value,key=value}, by key, values percent-encoded where Baggage wants it. */
    public static String write(Map<String, String> attributes) {
        return new TreeMap<>(attributes)
                .entrySet().stream()
                        .map(e -> e.getKey() + "=" + encode(e.getValue()))
                        .collect(Collectors.joining(","));
    }

    private static String encode(String value) {
        StringBuilder out = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0x20 && b < 0x7f && ENCODED.indexOf(b) < 0;
            out.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
        }
        return out.toString();
    }
}

package io.github.llmdtracing.query;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Ids of traces and spans as backends write them: in hexadecimal digits, with or without leading zeros, or the bytes in base 64. */
final class SpanId {
    private static final int TRACE_BYTES = 16;
    private static final int SPAN_BYTES = 8;

    private SpanId() {}

    static String trace(String written) {
        return hexadecimal(written, TRACE_BYTES);
    }

    static String span(String written) {
        return hexadecimal(written, SPAN_BYTES);
    }

    /** A span's parent; none where the id is empty or zero. */
    static Optional<String> parent(String written) {
        return Optional.of(written)
                .filter(w -> !w.isEmpty())
                .map(SpanId::span)
                .filter(id -> id.chars().anyMatch(c -> c != '0'));
    }

    private static String hexadecimal(String written, int bytes) {
        boolean base64 = written.length() == (bytes + 2) / 3 * 4 && written.endsWith("=");
        String digits = base64 ? HexFormat.of().formatHex(Base64.getDecoder().decode(written)) : written;
        return "0".repeat(Math.max(0, 2 * bytes - digits.length())) + digits.toLowerCase(Locale.ROOT);
    }
}

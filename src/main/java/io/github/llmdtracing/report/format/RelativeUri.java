package io.github.llmdtracing.report.format;

import java.nio.charset.StandardCharsets;

/**
 * A path as a relative reference (RFC 3986, section 4.2): UTF-8, percent-encoded but for unreserved characters and slashes.
 *
 * @param path relative, with forward slashes
 */
record RelativeUri(String path) {
    private static final String KEPT = "-._~/";

    String text() {
        StringBuilder uri = new StringBuilder(path.length());
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            append(uri, Byte.toUnsignedInt(octet));
        }
        return uri.toString();
    }

    private static void append(StringBuilder uri, int octet) {
        if (isKept((char) octet)) {
            uri.append((char) octet);
        } else {
            uri.append('%').append(hex(octet >> 4)).append(hex(octet & 0xF));
        }
    }

    private static boolean isKept(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || KEPT.indexOf(c) >= 0;
    }

    /** Upper case, as section 2.1 asks. */
    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit);
    }
}

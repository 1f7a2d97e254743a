package io.github.llmdtracing.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Names of files as text: forward slashes, and UTF-8 whatever the locale of this machine is. Under {@code LANG=C} the
 * JDK shows other letters as question marks, so the bytes of such names are taken from the URI, which has them all.
 */
final class PathNames {
    /**
     * Code point order, which is that of the UTF-8 bytes; that of {@link String} puts emoji before some rare letters.
     */
    static final Comparator<String> ORDER = PathNames::compareCodePoints;

    private PathNames() {}

    /** The name of {@code file} seen from {@code base}, in or at which it lies; empty for {@code base} itself. */
    static String of(Path base, Path file) {
        String whole = file.toString();
        return isAscii(whole) ? slashes(within(base.toString(), whole), file) : fromUri(base, file);
    }

    /** Faster than to have the paths do it, and this is done for every file. */
    private static String within(String base, String whole) {
        boolean endsInSeparator =
                base.isEmpty() || whole.length() > base.length() && isSeparator(base.charAt(base.length() - 1));
        return whole.substring(Math.min(whole.length(), base.length() + (endsInSeparator ? 0 : 1)));
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == '\\';
    }

    /** The same with each byte as one character. */
    static String bytesOf(Path base, Path file) {
        return new String(of(base, file).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** A relative name with forward slashes; where the system's own separator is one, a backslash is a letter. */
    static String slashes(String name, Path path) {
        String separator = path.getFileSystem().getSeparator();
        return separator.equals("/") ? name : name.replace(separator, "/");
    }

    /** Whether every letter is one that all machines show alike. */
    static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String fromUri(Path base, Path file) {
        String whole = decoded(file.toUri().getRawPath());
        String prefix = decoded(base.toUri().getRawPath());
        String within = whole.substring(Math.min(whole.length(), prefix.length()));
        return strip(within);
    }

    private static String strip(String name) {
        String tail = name.startsWith("/") ? name.substring(1) : name;
        return tail.endsWith("/") ? tail.substring(0, tail.length() - 1) : tail;
    }

    private static String decoded(String percentEncoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(percentEncoded.length());
        for (int i = 0; i < percentEncoded.length(); i++) {
            boolean escape = percentEncoded.charAt(i) == '%';
            bytes.write(escape ? Integer.parseInt(percentEncoded, i + 1, i + 3, 16) : percentEncoded.charAt(i));
            i += escape ? 2 : 0;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int compareCodePoints(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            if (left.charAt(i) != right.charAt(i)) {
                return Integer.compare(rank(left.charAt(i)), rank(right.charAt(i)));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Surrogates stand for code points above every other char. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}

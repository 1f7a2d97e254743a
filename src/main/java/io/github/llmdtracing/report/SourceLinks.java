package io.github.llmdtracing.report;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.text.Position;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a page finds the files that it speaks of.
 *
 * @param toProject the way from the page to the project, as {@code ../../../}; none where there is none that holds on every machine
 * @param template a URL with {@code {file}} and {@code {line}}; none where files are linked on the disk
 */
public record SourceLinks(Optional<String> toProject, Optional<String> template) {
    /** Files are named, and not linked. */
    public static final SourceLinks NONE = new SourceLinks(Optional.empty(), Optional.empty());

    private static final String UNRESERVED = "-._~/";

    /** Only what leads to the same file wherever the page is put. */
    SourceLinks published() {
        return new SourceLinks(Optional.empty(), template);
    }

    /** The link to a place; none where there is none. */
    public Optional<String> to(Location location) {
        Optional<Integer> line = location.position().map(Position::line);
        return template.map(t -> filled(t, location.file(), line))
                .or(() -> toProject.map(way -> way + encoded(location.file())));
    }

    private static String filled(String template, String file, Optional<Integer> line) {
        String withFile = template.replace("{file}", encoded(file));
        return line.map(l -> withFile.replace("{line}", Integer.toString(l))).orElseGet(() -> withoutLine(withFile));
    }

    // A place without a line is the file; what would name the line goes.
    private static String withoutLine(String url) {
        int fragment = url.indexOf('#');
        boolean inFragment = fragment >= 0 && url.indexOf("{line}") > fragment;
        return inFragment ? url.substring(0, fragment) : url.replace("{line}", "1");
    }

    /** A path as a URL has it (RFC 3986): a name may hold anything, a colon in the first one too. */
    private static String encoded(String path) {
        StringBuilder url = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            boolean plain =
                    character < 0x80 && Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0;
            url.append(plain ? String.valueOf(character) : percent(octet));
        }
        return url.toString();
    }

    private static String percent(byte octet) {
        return "%" + hex(octet >> 4) + hex(octet);
    }

    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit & 0xF);
    }
}

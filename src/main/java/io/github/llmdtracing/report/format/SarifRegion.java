package io.github.llmdtracing.report.format;

import io.github.llmdtracing.text.Position;
import java.util.Optional;

/**
 * A place in a file as SARIF's region (3.30), which without an end reaches to the end of its line.
 *
 * @param position where it starts
 * @param line the whole line, where it may be shown
 */
record SarifRegion(Position position, Optional<String> line) {
    void write(JsonWriter json) {
        json.object("region", region -> {
            region.member("startLine", position.line()).member("startColumn", position.column());
            line.ifPresent(text -> snippet(region, fromColumn(text)));
        });
        if (position.column() > 1) {
            line.ifPresent(text -> json.object("contextRegion", whole -> context(whole, text)));
        }
    }

    /** A context is more than the region itself (3.29.5): here the indentation, without which YAML says little. */
    private void context(JsonWriter json, String text) {
        json.member("startLine", position.line());
        snippet(json, text);
    }

    private static void snippet(JsonWriter json, String text) {
        json.object("snippet", snippet -> snippet.member("text", text));
    }

    private String fromColumn(String text) {
        int column = Math.min(position.column() - 1, text.codePointCount(0, text.length()));
        return text.substring(text.offsetByCodePoints(0, column));
    }
}

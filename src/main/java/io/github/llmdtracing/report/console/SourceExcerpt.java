package io.github.llmdtracing.report.console;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.text.Position;
import java.util.List;

/**
 * The line of a source, and a caret below the column that is meant.
 *
 * @param location the place; without a position or a line there is no excerpt
 */
record SourceExcerpt(Location location) {
    private static final int GUTTER = 12;

    List<String> lines() {
        return location.position()
                .flatMap(position -> location.sourceLine().map(line -> lines(position, new ConsoleText(line))))
                .orElse(List.of());
    }

    private static List<String> lines(Position position, ConsoleText line) {
        String number = Integer.toString(position.line());
        int column = Math.min(position.column() - 1, line.length());
        int room = ConsoleStyle.WIDTH - GUTTER;
        int from = line.length() <= room ? 0 : Math.max(0, column - room / 2);
        return List.of(
                ("  " + number + " | " + line.columns(from, from + room)).stripTrailing(),
                "  " + " ".repeat(number.length()) + " | " + " ".repeat(column - from) + "^");
    }
}

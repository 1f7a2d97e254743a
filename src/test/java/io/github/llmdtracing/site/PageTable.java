package io.github.llmdtracing.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table on a page.
 *
 * @param page the page
 * @param section the heading, of the second level, of the section that it is in
 */
record PageTable(SitePage page, String section) {
    /** A row. */
    static String row(String... cells) {
        return Stream.of(cells).map(c -> c.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** It has these rows, below the one that names the columns. With {@code -Dgolden.update=true} they are written there first. */
    void compare(List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(page.lines());
        int first = first(lines);
        List<String> table = lines.subList(first, end(lines, first));
        if (Boolean.getBoolean("golden.update")) {
            assertThat(System.getenv("CI"))
                    .as("a build server does not update what is expected")
                    .isNotEqualTo("true");
            table.clear();
            table.addAll(rows);
            Files.writeString(page.file(), String.join("\n", lines) + "\n");
        }
        assertThat(table).isEqualTo(rows);
    }

    private int first(List<String> lines) {
        int line = lines.indexOf("## " + section);
        while (!lines.get(line).startsWith("|---")) {
            line++;
        }
        return line + 1;
    }

    private static int end(List<String> lines, int first) {
        int line = first;
        while (line < lines.size() && lines.get(line).startsWith("|")) {
            line++;
        }
        return line;
    }
}

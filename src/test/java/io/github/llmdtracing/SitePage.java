package io.github.llmdtracing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page of the site, as it is written. */
record SitePage(String name) {
    /** What stands in its headings of the second level. */
    List<String> headings() throws IOException {
        return Files.readAllLines(Path.of("src/site/markdown", name)).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
    }
}

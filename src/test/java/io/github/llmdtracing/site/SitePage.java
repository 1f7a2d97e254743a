package io.github.llmdtracing.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page as it is written: one of the site's, or the README.
 *
 * @param file where it stands, below the project
 */
record SitePage(Path file) {
    static final Path SITE = Path.of("src/site/markdown");
    private static final Pattern FENCE = Pattern.compile("```(\\w*)");
    private static final Pattern ORIGIN = Pattern.compile("<!-- from (\\S+)(?: to (\\S+))? -->");
    private static final Pattern INLINE_CODE = Pattern.compile("`([^`]+)`");

    /** A page of the site. */
    static SitePage of(String name) {
        return new SitePage(SITE.resolve(name));
    }

    /** Every page of the site, and the README. */
    static List<SitePage> all() throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            Stream<Path> pages = files.filter(f -> f.toString().endsWith(".md")).sorted();
            return Stream.concat(Stream.of(Path.of("README.md")), pages)
                    .map(SitePage::new)
                    .toList();
        }
    }

    String text() throws IOException {
        return Files.readString(file);
    }

    List<String> lines() throws IOException {
        return Files.readAllLines(file);
    }

    /** What stands in its headings of the second level. */
    List<String> headings() throws IOException {
        return lines().stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
    }

    /** The table in the section of that heading. */
    PageTable table(String section) {
        return new PageTable(this, section);
    }

    /** Its fenced blocks, in order. */
    List<Example> examples() throws IOException {
        List<String> lines = lines();
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
                Optional<Matcher> origin = Optional.of(ORIGIN.matcher(i == 0 ? "" : lines.get(i - 1)))
                        .filter(Matcher::matches);
                examples.add(new Example(
                        this,
                        i + 1,
                        fence.group(1),
                        origin.map(o -> Path.of(o.group(1))),
                        origin.flatMap(o -> Optional.ofNullable(o.group(2))).map(Path::of),
                        lines.subList(i + 1, end)));
                i = end;
            }
        }
        return examples;
    }

    /** Those of its fenced blocks that stand in the section of that heading. */
    List<Example> examples(String section) throws IOException {
        List<String> lines = lines();
        int start = lines.indexOf("## " + section) + 1;
        int next = start;
        while (next < lines.size() && !lines.get(next).startsWith("## ")) {
            next++;
        }
        int end = next;
        return examples().stream()
                .filter(e -> start < e.line() && e.line() <= end)
                .toList();
    }

    /** What stands in backticks within the text, outside fenced blocks. */
    List<String> inlineCode() throws IOException {
        return INLINE_CODE
                .matcher(text().replaceAll("(?ms)^```.*?^```$", ""))
                .results()
                .map(SitePage::code)
                .toList();
    }

    private static String code(MatchResult found) {
        return found.group(1).replaceAll("\\s+", " ");
    }

    @Override
    public String toString() {
        return file.toString();
    }
}

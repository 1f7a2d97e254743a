package io.github.llmdtracing.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The menu of the site has every page, and names none that is not there. */
class NavigationTest {
    private static final Pattern ITEM = Pattern.compile("<item [^>]*href=\"([^\"]+)\\.html\"");
    /** The page that maven-plugin-report-plugin makes: goals, and from there every parameter. */
    private static final String GOALS = "plugin-info";

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGES.md"})
    void everyLinkWithinTheRepositoryLeadsToAFile(String page) throws IOException {
        assertThat(LINK.matcher(Files.readString(Path.of(page))).results().map(r -> Path.of(r.group(1))))
                .allSatisfy(link -> assertThat(link).exists());
    }

    @Test
    void everyPageIsInTheMenu() throws IOException {
        Set<String> wanted = new TreeSet<>(Set.of(GOALS));
        try (Stream<Path> pages = Files.walk(SitePage.SITE)) {
            pages.filter(p -> p.toString().endsWith(".md"))
                    .map(p -> SitePage.SITE.relativize(p).toString().replace(".md", ""))
                    .forEach(wanted::add);
        }
        List<String> items = ITEM.matcher(Files.readString(Path.of("src/site/site.xml")))
                .results()
                .map(r -> r.group(1))
                .toList();

        assertThat(items).containsExactlyInAnyOrderElementsOf(wanted);
    }
}

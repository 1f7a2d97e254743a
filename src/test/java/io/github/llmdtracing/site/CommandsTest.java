package io.github.llmdtracing.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands and properties on the pages and in the README name goals and properties that there are. */
class CommandsTest {
    private static final Pattern GOAL =
            Pattern.compile("llmd-tracing(?:-maven-plugin:[^:\\s]+)?:([a-z][a-z-]*)(?=[@\\s\"']|$)");
    private static final Pattern PROPERTY = Pattern.compile("\\bllmd\\.tracing\\.[A-Za-z]+(?:\\.[A-Za-z]+)*");

    private final PluginDescriptor plugin = PluginDescriptor.read();

    CommandsTest() throws IOException {}

    static List<SitePage> pages() throws IOException {
        return SitePage.all();
    }

    private static List<String> code(SitePage page) throws IOException {
        return Stream.concat(
                        page.inlineCode().stream(), page.examples().stream().map(Example::text))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyGoalExists(SitePage page) throws IOException {
        assertThat(code(page).stream().flatMap(c -> found(GOAL, c, 1))).isSubsetOf(plugin.goals());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPropertyExists(SitePage page) throws IOException {
        assertThat(code(page).stream().flatMap(c -> found(PROPERTY, c, 0))).isSubsetOf(plugin.properties());
    }

    private static Stream<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(r -> r.group(group));
    }
}

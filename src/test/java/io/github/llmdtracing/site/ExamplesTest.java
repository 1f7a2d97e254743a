package io.github.llmdtracing.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example on the pages and in the README is part of something that is tested, a whole build or a golden case. */
class ExamplesTest {
    /** Blocks of commands; {@link CommandsTest} looks at those. */
    private static final Set<String> COMMANDS = Set.of("sh");

    private static final List<Path> TESTED = List.of(
            Path.of("src/it"),
            Path.of("src/test/resources/golden"),
            Path.of("examples"),
            Path.of("src/test/resources/unit"));

    static List<SitePage> pages() throws IOException {
        return SitePage.all();
    }

    private static Stream<Example> examples(SitePage page) throws IOException {
        return page.examples().stream().filter(e -> !COMMANDS.contains(e.language()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyExampleSaysWhereItIsFrom(SitePage page) throws IOException {
        assertThat(examples(page))
                .allSatisfy(e -> assertThat(e.origin())
                        .as("%s: <!-- from FILE --> in the line before the block", e)
                        .isPresent());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyExampleIsFromSomethingTested(SitePage page) throws IOException {
        assertThat(examples(page).flatMap(e -> Stream.concat(e.origin().stream(), e.changed().stream())))
                .allSatisfy(file -> assertThat(TESTED).anyMatch(file::startsWith))
                .allSatisfy(file -> assertThat(file).isRegularFile());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyExampleStandsThereWordForWord(SitePage page) throws IOException {
        for (Example example :
                examples(page).filter(e -> e.origin().isPresent()).toList()) {
            assertThat(example.isFromItsOrigin())
                    .as("%s is part of %s:\n%s", example, example.origin().get(), example.text())
                    .isTrue();
        }
    }

    @Test
    void aChangedExampleIsNoticed() throws IOException {
        List<String> file = Files.readAllLines(Path.of("pom.xml"));
        List<String> some = file.subList(5, 9);

        assertThat(new Excerpt(some).isOf(file)).isTrue();
        assertThat(new Excerpt(List.of(some.get(0), some.get(2))).isOf(file)).isFalse();
        assertThat(new Excerpt(List.of(some.get(0), "...", some.get(2))).isOf(file))
                .isTrue();
        assertThat(new Excerpt(List.of(some.get(2), "...", some.get(0))).isOf(file))
                .isFalse();
    }
}

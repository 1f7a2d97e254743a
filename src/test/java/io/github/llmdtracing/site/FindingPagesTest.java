package io.github.llmdtracing.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.diagnostic.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on findings says what each code means and what to do, and nothing of codes that do not exist. */
class FindingPagesTest {
    private static final String PAGE = "findings.md";

    @Test
    void everyCodeHasItsEntry() throws IOException {
        List<String> codes =
                Stream.of(FindingCode.values()).map(FindingCode::id).toList();
        assertThat(SitePage.of(PAGE).headings()).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void everyEntryStartsWithTheUsualSeverity() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown", PAGE));
        assertThat(FindingCode.values())
                .allSatisfy(code -> assertThat(page)
                        .contains("## " + code.id() + "\n\n*"
                                + code.severity().name().toLowerCase(Locale.ROOT) + "*\n\n"));
    }
}

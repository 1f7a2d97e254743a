package io.github.llmdtracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The configuration that the page on GitOps shows is one that runs in a whole build. */
class GitOpsPageTest {
    private static final Pattern XML = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);
    private static final Path PAGE = Path.of("src/site/markdown/gitops.md");
    private static final Path BUILD = Path.of("src/it/enrich-collector-gitops/pom.xml");

    @Test
    void theExampleIsTheOneOfAWholeBuild() throws IOException {
        List<String> examples = XML.matcher(Files.readString(PAGE))
                .results()
                .map(GitOpsPageTest::example)
                .toList();

        assertThat(examples).isNotEmpty();
        assertThat(withoutSpace(Files.readString(BUILD))).contains(examples);
    }

    private static String example(MatchResult block) {
        return withoutSpace(block.group(1));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}

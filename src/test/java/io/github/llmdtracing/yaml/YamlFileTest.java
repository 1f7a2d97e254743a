package io.github.llmdtracing.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.llmdtracing.text.SourceText;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {
    @Test
    void givesEveryNodeItsOwnPlace() throws Exception {
        Manifest manifest = Manifest.of("a: &x [1, 2] # c\nb:\n  - |\n    line\n\n  - \"q\"\n\n# end\nc: *x\n");
        assertThat(manifest.textOf("a")).isEqualTo("&x [1, 2]");
        assertThat(manifest.textOf("b")).isEqualTo("- |\n    line\n\n  - \"q\"");
        assertThat(manifest.textOf("b.0")).isEqualTo("|\n    line");
        assertThat(manifest.textOf("c")).isEqualTo("*x");
        assertThat(manifest.at("c").resolved()).isSameAs(manifest.at("a"));
    }

    @Test
    void keepsDuplicateKeysAndMergeKeysAsWritten() throws Exception {
        YamlMapping mapping = Manifest.of("env: [a]\nb: &m {x: 1}\nenv: [b]\n<<: *m\n<<: *m\n")
                .at("")
                .asMapping()
                .orElseThrow();
        assertThat(mapping.duplicateKeys()).extracting(Object::toString).containsExactly("env");
        assertThat(mapping.text("x")).contains("1");
        assertThat(mapping.entry("x")).isEmpty();
    }

    @Test
    void readsScalarsAsText() throws Exception {
        Manifest manifest = Manifest.of("a: on\nb: 010\nc: ~\nd: ''\ne: !!str ~\n");
        assertThat(manifest.at("").asMapping().orElseThrow().text("a")).contains("on");
        assertThat(manifest.scalar("b").value()).isEqualTo("010");
        assertThat(manifest.at("c").isNull()).isTrue();
        assertThat(manifest.at("d").isNull()).isFalse();
        assertThat(manifest.at("e").isNull()).isFalse();
    }

    @Test
    void readsALoneDocumentStartAsNull() throws Exception {
        assertThat(YamlFile.read(SourceText.of("x", "---\n---\na: 1\n")).documents())
                .extracting(d -> d.root().isNull())
                .containsExactly(true, false);
        assertThat(YamlFile.read(SourceText.of("x", "# nothing\n")).documents()).isEmpty();
    }

    @Test
    void reads200LevelsAndRefusesWithoutEndWhatIsDeeper() throws Exception {
        String deep = "{a: ".repeat(200) + "1" + "}".repeat(200);
        assertThat(YamlFile.read(SourceText.of("x", deep)).documents()).hasSize(1);
        assertThatThrownBy(() -> YamlFile.read(SourceText.of("x", "[".repeat(5_000) + "]".repeat(5_000))))
                .isInstanceOf(YamlSyntaxException.class);
        assertThatThrownBy(() -> YamlFile.read(SourceText.of("x", "- ".repeat(5_000))))
                .isInstanceOf(YamlSyntaxException.class);
    }

    @Test
    void doesNotExpandAliases() throws Exception {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            String nine = String.join(", ", Collections.nCopies(9, "*a" + (i - 1)));
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, nine));
        }
        assertThat(YamlFile.read(SourceText.of("x", bomb.toString())).documents())
                .hasSize(1);
    }

    @Test
    void saysWhereAndWhy() {
        String text = "a: 1\n\tb: 2\n";
        assertThatThrownBy(() -> YamlFile.read(SourceText.of("x", text)))
                .isInstanceOfSatisfying(YamlSyntaxException.class, e -> {
                    assertThat(e.offset()).isEqualTo(text.indexOf('\t'));
                    assertThat(e.problem()).contains("a tab stands");
                });
        assertThatThrownBy(() -> YamlFile.read(SourceText.of("x", "a: &x [*x]\n")))
                .isInstanceOf(YamlSyntaxException.class)
                .hasMessageContaining("*x");
        assertThatThrownBy(() -> YamlFile.read(SourceText.of("x", "a: \u0007\n")))
                .hasMessageContaining("U+0007");
    }

    @Test
    void readsMoreThanThreeMillionCharacters() throws Exception {
        String text = "a:\n" + "- yyyyyyyyyyyyyyyyyyyy\n".repeat(200_000);
        YamlNode root =
                YamlFile.read(SourceText.of("x", text)).documents().get(0).root();
        assertThat(root.asMapping().flatMap(m -> m.sequence("a")).orElseThrow().items())
                .hasSize(200_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"# %s\na: 1\n", "a: %s\n", "a: \"%s\"\n", "a: |\n  %s\n", "{\"a\": \"%s\"}"})
    void refusesTokensThatWouldTakeForever(String text) {
        String line = "x".repeat(LongLines.LONGEST + 1);
        assertThatThrownBy(() -> YamlFile.read(SourceText.of("x", text.formatted(line))))
                .isInstanceOf(YamlSyntaxException.class)
                .hasMessage("has a line that is too long to be read");
    }

    @Test
    void readsJsonThatStandsOnOneLongLine() throws Exception {
        String json = "{\"a\": [" + "\"b c\", ".repeat(400_000) + "1]}";
        assertThat(json.length()).isGreaterThan(LongLines.LONGEST);
        assertThat(YamlFile.read(SourceText.of("x", json)).documents()).hasSize(1);
    }
}

package io.github.llmdtracing.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateFilterTest {
    private final CandidateFilter filter =
            new CandidateFilter(CandidateFilter.MANIFESTS, List.of("vllm", "containers", "\u00E9t\u00E9s"));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vllm",
                "x vllm",
                "vvllm",
                "vllm\n",
                "  containers:\n",
                "contcontainers",
                "vLLM",
                "CONTAINERS",
                "\u00E9\u00E9t\u00E9s"
            })
    void acceptsContentWithAMarker(String content) {
        assertThat(filter.accepts(bytes(content))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v", "vll", "container", "vl lm", "v\nllm", "\u00E9t\u00E9"})
    void refusesContentWithoutOne(String content) {
        assertThat(filter.accepts(bytes(content))).isFalse();
    }

    @Test
    void acceptsEncodingsInWhichMarkersCannotBeSeen() {
        assertThat(filter.accepts("a: 1".getBytes(StandardCharsets.UTF_16))).isTrue();
        assertThat(filter.accepts("\uFEFFa: 1".getBytes(StandardCharsets.UTF_16LE)))
                .isTrue();
        assertThat(filter.accepts(bytes("\uFEFFa: 1"))).isFalse();
    }

    @Test
    void findsWhatContainsFindsInRandomText() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            String text = random.ints(random.nextInt(40), 'a', 'd')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            List<String> markers = List.of("abc", "aab", "ccbaac", "bb".repeat(1 + random.nextInt(3)));
            assertThat(new MarkerSearch(markers).isIn(bytes(text), text.length()))
                    .as("%s in %s", markers, text)
                    .isEqualTo(markers.stream().anyMatch(text::contains));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4317, true",
        "port: 4317, true",
        "_4317é, true",
        "44317 4317x, false",
        "x4317 4317Z 4317, true",
        "a/epp, true",
        "a/epp-x, true",
        "a/EPP1, false",
        "a/eppé, true"
    })
    void findsWordsOnlyAsAWhole(String content, boolean found) {
        CandidateFilter words =
                new CandidateFilter(CandidateFilter.MANIFESTS, List.of("vllm"), List.of("4317", "/epp"));

        assertThat(words.accepts(bytes(content))).isEqualTo(found);
    }

    @Test
    void findsAWordAnywhereInContentThatComesInParts() throws IOException {
        CandidateFilter words = new CandidateFilter(CandidateFilter.MANIFESTS, List.of("vllm"), List.of("4317"));
        for (int at = (1 << 16) - 6; at < (1 << 16) + 2; at++) {
            byte[] content = bytes("-".repeat(at) + "4317" + "-".repeat(70_000));
            assertThat(words.accepts(new ByteArrayInputStream(content)))
                    .as("at " + at)
                    .isTrue();
        }
    }

    @Test
    void findsAMarkerAnywhereInContentThatComesInParts() throws IOException {
        for (int at = (1 << 16) - 12; at < (1 << 16) + 2; at++) {
            byte[] content = bytes("x".repeat(at) + "containers" + "y".repeat(70_000));
            assertThat(filter.accepts(new ByteArrayInputStream(content)))
                    .as("at " + at)
                    .isTrue();
        }
        assertThat(filter.accepts(new ByteArrayInputStream(bytes("container ".repeat(20_000)))))
                .isFalse();
    }

    @Test
    void looksAtTheEndingOfTheName() {
        assertThat(List.of("a.yaml", "b/A.YML", "c.json", "helmfile.yaml.gotmpl"))
                .allMatch(this::mayHold);
        assertThat(List.of("run.sh", "yaml", "a.yaml.bak", "b.gotmpl")).noneMatch(this::mayHold);
    }

    private boolean mayHold(String name) {
        Path path = Path.of(name);
        return filter.mayHold(new SourceFile(new SourceRoot(path, path, path, name, true), path, name, 1));
    }

    @Test
    void refusesAMarkerTooShortToSearchFor() {
        assertThatThrownBy(() -> new CandidateFilter(CandidateFilter.MANIFESTS, List.of("a")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

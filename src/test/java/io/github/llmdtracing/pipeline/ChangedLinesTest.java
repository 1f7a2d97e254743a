package io.github.llmdtracing.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextEdits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedLinesTest {
    @Test
    void replacesWholeLinesOnly() {
        TextEdit edit = edit("a: 1\nb: 2\nc: 3\n", "a: 1\nb: 22\nb: 4\nc: 3\n");

        assertThat(edit.range().start()).isEqualTo("a: 1\n".length());
        assertThat(edit.range().end()).isEqualTo("a: 1\nb: 2\n".length());
        assertThat(edit.text()).isEqualTo("b: 22\nb: 4\n");
    }

    @Test
    void aByteOrderMarkIsInNoLine() {
        TextEdit edit = edit("\uFEFFa: 1\n", "\uFEFFa: 2\n");

        assertThat(edit.range().start()).isOne();
        assertThat(edit.text()).isEqualTo("a: 2\n");
    }

    @ParameterizedTest
    @CsvSource({
        "a_b_, a_b_b_",
        "a_b_b_, a_b_",
        "a, ab",
        "_, __",
        "a_, ''",
        "'', a_",
        "a_b, a_c",
        "a_a_a_, a_a_",
        "r_b_, r_c_b_"
    })
    void theOneEditMakesTheOtherText(String one, String other) {
        String before = one.replace("_", "\r\n");
        String after = other.replace("_", "\r\n");

        assertThat(TextEdits.of(List.of(edit(before, after))).applyTo(before)).isEqualTo(after);
    }

    private static TextEdit edit(String before, String after) {
        return new ChangedLines(SourceText.of("k8s/decode.yaml", before), SourceText.of("k8s/decode.yaml", after))
                .edit();
    }
}

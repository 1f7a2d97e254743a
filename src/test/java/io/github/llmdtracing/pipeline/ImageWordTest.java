package io.github.llmdtracing.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageWordTest {
    @ParameterizedTest
    @CsvSource({
        "engine, engine",
        "team/engine:prod-*, engine",
        "registry.acme:5000/llm/engine*, registry.acme:5000",
        "*-engine-*, -engine-",
        "docker.io/library/ai, ai",
        "a*bcd, bcd"
    })
    void isTheLongestOfThePattern(String pattern, String word) {
        assertThat(ImageWord.of(pattern).word()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"**", "*", "docker.io/**", "a"})
    void isMissingWhereThePatternSaysTooLittle(String pattern) {
        assertThat(ImageWord.of(pattern).isEmpty()).isTrue();
        assertThat(ImageWord.of(pattern).markers()).isEmpty();
    }

    @Test
    void isLookedForAtItsStartWhereItIsShort() {
        assertThat(ImageWord.of("epp").markers()).contains("/epp", " epp").doesNotContain("epp");
        assertThat(ImageWord.of("*epp").markers()).containsExactly("epp");
        assertThat(ImageWord.of("engine").markers()).containsExactly("engine");
    }
}

package io.github.llmdtracing.otel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceAttributesTest {
    @Test
    void standInTheOrderOfTheirKeys() {
        assertThat(ResourceAttributes.write(Map.of("k8s.cluster.name", "west-1", "deployment.environment.name", "eu")))
                .isEqualTo("deployment.environment.name=eu,k8s.cluster.name=west-1");
        assertThat(ResourceAttributes.write(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a b|a%20b",
                "a,b|a%2Cb",
                "a=b|a%3Db",
                "a;b|a%3Bb",
                "100%|100%25",
                "a\"b|a%22b",
                "a\\b|a%5Cb",
                "é|%C3%A9",
                "\uD83D\uDE00|%F0%9F%98%80",
                "~a\tb~|a%09b",
                "~a\u007Fb~|a%7Fb",
                "a/b:c-d_e.f~g|a/b:c-d_e.f~g",
            })
    void encodeWhatBaggageCannotHold(String value, String written) {
        assertThat(ResourceAttributes.write(Map.of("k", value))).isEqualTo("k=" + written);
    }
}

package io.github.llmdtracing.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static final String ENDPOINT = "--otlp-traces-endpoint";

    private static Options of(String... words) {
        return new Options(
                Arrays.stream(words).map(w -> Argument.of(w, w.length())).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--otlp-traces-endpoint=u=v",
                "--otlp_traces_endpoint=u=v",
                "--otlp-traces_endpoint=u=v",
                "-otlp-traces-endpoint=u=v"
            })
    void findsAnOptionWhoseValueFollowsTheEqualsSign(String word) {
        assertThat(of("serve", word, "m").last(ENDPOINT).orElseThrow()).satisfies(use -> {
            assertThat(use.value()).contains("u=v");
            assertThat(use.written()).isEqualTo("u=v");
            assertThat(use.separate()).isFalse();
            assertThat(use.argument().text()).isEqualTo(word);
        });
    }

    @Test
    void findsAValueInAWordOfItsOwn() {
        assertThat(of(ENDPOINT, "u_v").last(ENDPOINT).orElseThrow()).satisfies(use -> {
            assertThat(use.value()).contains("u_v");
            assertThat(use.written()).isEqualTo("u_v");
            assertThat(use.separate()).isTrue();
        });
    }

    @Test
    void takesNoOptionForAValue() {
        assertThat(of(ENDPOINT, "--port", "1").last(ENDPOINT).orElseThrow()).satisfies(use -> {
            assertThat(use.value()).isEmpty();
            assertThat(use.separate()).isFalse();
        });
    }

    @Test
    void leavesABareOptionAtTheEndWithoutAValue() {
        assertThat(of("serve", "--tracing").last("--tracing").orElseThrow().value())
                .isEmpty();
    }

    @Test
    void keepsAnEmptyValue() {
        assertThat(of(ENDPOINT + "=").last(ENDPOINT).orElseThrow().value()).contains("");
    }

    @Test
    void letsTheLastUseCount() {
        Options options = of(ENDPOINT, "first", "--x", "-otlp_traces_endpoint=second");

        assertThat(options.uses(ENDPOINT))
                .extracting(OptionUse::value)
                .containsExactly(Optional.of("first"), Optional.of("second"));
        assertThat(options.last(ENDPOINT).flatMap(OptionUse::value)).contains("second");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--otlp-traces-endpoints",
                "--otlp",
                "--otlp-trace-endpoint",
                "otlp-traces-endpoint",
                "x=--otlp-traces-endpoint"
            })
    void takesNoOtherWordForTheOption(String word) {
        assertThat(of(word).has(ENDPOINT)).isFalse();
        assertThat(of(word).last(ENDPOINT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--otlp-traces=u", "--otlp_traces=u", "--otlp-t=u", "--otlp-traces-endpoin=u"})
    void findsAnOptionByABeginningThatReachesBeyondItsFirstPart(String word) {
        assertThat(of(word).last(ENDPOINT).flatMap(OptionUse::value)).contains("u");
    }

    @Test
    void knowsNoValueThatAShellHasStillToExpand() {
        Argument joined = new Argument(Optional.empty(), ENDPOINT + "=http://", ENDPOINT + "=http://$HOST", 0);
        Argument name = Argument.of("--port", 0);
        Argument port = new Argument(Optional.empty(), "", "$PORT", 0);
        Options options = new Options(Arrays.asList(joined, name, port));

        assertThat(options.last(ENDPOINT).orElseThrow().value()).isEmpty();
        assertThat(options.last(ENDPOINT).orElseThrow().written()).isEqualTo("http://$HOST");
        assertThat(options.last("--port").orElseThrow().value()).isEmpty();
        assertThat(options.last("--port").orElseThrow().written()).isEqualTo("$PORT");
    }

    @Test
    void doesNotKnowAnOptionWhoseNameAShellHasStillToExpand() {
        Argument cut = new Argument(Optional.empty(), ENDPOINT, ENDPOINT + "$SUFFIX", 0);

        assertThat(new Options(Arrays.asList(cut)).has(ENDPOINT)).isFalse();
    }

    @Test
    void namesEveryOptionOnceInOneSpelling() {
        assertThat(of("serve", "--a_b=1", "-a-b", "--c", "-", "--", "-d").names())
                .containsExactly("--a-b", "--c", "--d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x --otlp-traces-endpoint y", "--OTLP_TRACES_ENDPOINT=1"})
    void findsAMentionInAnySpelling(String text) {
        assertThat(Options.isMentioned(ENDPOINT, text)).isTrue();
        assertThat(Options.isMentioned("--tracing", text)).isFalse();
    }
}

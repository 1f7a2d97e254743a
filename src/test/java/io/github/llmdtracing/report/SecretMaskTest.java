package io.github.llmdtracing.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {
    private final SecretMask mask = new SecretMask();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HF_TOKEN",
                "HUGGING_FACE_HUB_TOKEN",
                "DB_PASSWORD",
                "clientSecret",
                "--api-key",
                "AWS_CREDENTIALS",
                "Authorization",
                "OTEL_EXPORTER_OTLP_HEADERS",
                "tls.key",
                "auth.token"
            })
    void hidesTheValueOfASuspiciousName(String name) {
        assertThat(mask.value(name, "opensesame")).isEqualTo("***");
    }

    @ParameterizedTest
    @CsvSource({
        "OTEL_SERVICE_NAME,vllm-decode",
        "--max-num-batched-tokens,8192",
        "TOKENIZERS_PARALLELISM,false",
        "--tokenizer,meta-llama/Llama-3.1-8B",
        "tokenSecretName,hf-access",
        "HF_TOKEN,$(FROM_ELSEWHERE)",
        "OTEL_EXPORTER_OTLP_ENDPOINT,http://otel-collector:4317",
        "--model,RedHatAI/Qwen3-235B-A22B-Instruct-2507-FP8-dynamic",
        "path,src/main/kubernetes/overlays/production/decode-2/deployment.yaml"
    })
    void showsWhatIsNoSecret(String name, String value) {
        assertThat(mask.value(name, value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hf_abcdEFGH1234",
                "sk-proj-abc123def456",
                "ghp_0123456789abcdefABCD",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
                "AKIAIOSFODNN7EXAMPLE",
                "0123456789abcdef0123456789abcdef",
                "dGhpcyBpcyBhIHNlY3JldCB0aGF0IG5vYm9keSBtYXkgc2VlMTIz",
                "nvapi-ABCdef123456"
            })
    void hidesWhatLooksLikeAToken(String token) {
        assertThat(mask.text("before " + token + " after")).isEqualTo("before *** after");
        assertThat(mask.value("OTEL_SERVICE_NAME", token)).isEqualTo("***");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://user:pass@collector:4317 is no endpoint | http://***@collector:4317 is no endpoint",
                "Authorization: Bearer abcdef123 | Authorization: *** ***",
                "header Bearer abcdef123 | header Bearer ***",
                "env HF_TOKEN=opensesame | env HF_TOKEN=***",
                "--api-key opensesame --port 80 | --api-key *** --port 80",
                "{name: HF_TOKEN, value: opensesame} | {name: HF_TOKEN, value: ***}",
                "- --api-key=opensesame | - --api-key=***",
                "1PASSWORD_TOKEN=opensesame | 1PASSWORD_TOKEN=***",
                "{\"password\":\"open, sesame\"} | {\"password\":\"***\"}",
                "password: 'open sesame' | password: '***'",
                "OTEL_EXPORTER_OTLP_HEADERS=x-tenant=a, x-auth=b | OTEL_EXPORTER_OTLP_HEADERS=***",
                "foo: aHVudGVyMg== | foo: ***",
                "user:0123456789abcdef0123456789abcdef01234567 | user:***",
                "path/user:0123456789abcdef0123456789abcdef | path/user:***"
            })
    void hidesOnlyTheSecretPartOfAText(String text, String masked) {
        assertThat(mask.text(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "duplicate key: image",
                "- key: nvidia.com/gpu",
                "secretName: hf-access",
                "found character that cannot start any token",
                "vllm/vllm-openai@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "The basic authentication of the proxy is not traced.",
                "DynamoGraphDeployment/qwen3-32b-disagg-gb200",
                "LLMInferenceServiceConfig/qwen3-30b-a3b-2507",
                "Name it in <images>, as <name>registry.local:5000/serving/vllm:0123456789abcdef0123456789abcdef01234567</name>"
            })
    void leavesSentencesAndReferencesAlone(String text) {
        assertThat(mask.text(text)).isEqualTo(text);
    }

    @Test
    void keepsTheColumnsOfASourceLine() {
        assertThat(mask.line("  value: hf_abcdefgh # mine")).isEqualTo("  value: *********** # mine");
    }

    @Test
    void keepsTheCommitAndTheDigestOfAnImage() {
        String image = "ghcr.io/a/b:0123456789abcdef0123456789abcdef01234567";
        assertThat(mask.image(image)).isEqualTo(image);
    }

    @Test
    void cutsWhatNobodyReads() {
        assertThat(mask.text("a ".repeat(10_000))).hasSize(10_003).endsWith("...");
    }

    @Test
    void masksTwiceAsOnce() {
        String masked = mask.text("password: opensesame, Bearer abcdefgh, http://u:p@h");
        assertThat(mask.text(masked)).isEqualTo(masked);
    }

    @Test
    void hidesTheFirstEntryOfAMappingInBraces() {
        assertThat(new SecretMask().line("data: {token: one, password: two, list: [token: three]}"))
                .doesNotContain("one", "two", "three");
    }
}

package io.github.llmdtracing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithoutSecretsTest {
    private static final String SECRET = """
            apiVersion: v1
            kind: Secret
            metadata:
              name: token
            stringData:
              key: |
                hidden
            """;
    private static final String MAP = """
            # A map.
            apiVersion: v1
            kind: ConfigMap   # kept
            metadata: {name: a}
            data:
              text: |+
                ---x
                kind: Secret

            """;

    @Test
    void takesOutWholeDocumentsOnly() throws YamlSyntaxException {
        assertThat(left(MAP + "---\n" + SECRET + "--- # third\n" + MAP)).isEqualTo(MAP + "--- # third\n" + MAP);
        assertThat(left(SECRET + "---\n" + MAP)).isEqualTo("---\n" + MAP);
        assertThat(left("---\n" + SECRET + "---\n" + MAP)).isEqualTo("---\n" + MAP);
        assertThat(left(MAP + "---\n" + SECRET.stripTrailing())).isEqualTo(MAP);
        assertThat(left("\uFEFF" + SECRET + "---\n" + MAP)).isEqualTo("\uFEFF---\n" + MAP);
        assertThat(left((MAP + "---\n" + SECRET).replace("\n", "\r\n"))).isEqualTo(MAP.replace("\n", "\r\n"));
    }

    @Test
    void nothingIsLeftOfAFileOfSecrets() throws YamlSyntaxException {
        assertThat(left(SECRET)).isEmpty();
        assertThat(left("# c\n---\n---\n" + SECRET + "---\n" + SECRET)).isEmpty();
        assertThat(left("{\"kind\": \"Secret\", \"apiVersion\": \"v1\"}")).isEmpty();
        assertThat(left("kind: SecretList\napiVersion: v1\nitems:\n- data: {a: Yg==}\n"))
                .isEmpty();
        assertThat(left("kind: List\napiVersion: v1\nitems:\n- {kind: Secret}\n- {kind: Secret}\n"))
                .isEmpty();
    }

    @Test
    void takesItemsOutOfLists() throws YamlSyntaxException {
        String list = """
                apiVersion: v1
                kind: List
                items:
                  # The first.
                  - apiVersion: v1
                    kind: ConfigMap
                    metadata: {name: a}
                  - apiVersion: v1
                    kind: Secret
                    metadata: {name: b}
                    data: {c: ZA==}
                  - apiVersion: v1
                    kind: Service # kept
                    metadata: {name: c}
                """;

        assertThat(left(list)).isEqualTo("""
                apiVersion: v1
                kind: List
                items:
                  # The first.
                  - apiVersion: v1
                    kind: ConfigMap
                    metadata: {name: a}
                  - apiVersion: v1
                    kind: Service # kept
                    metadata: {name: c}
                """);
        assertThat(of(list).titles()).containsExactly("Secret/b");
        assertThat(left("{kind: List, items: [{kind: Secret, data: {}}, {kind: Pod}]}\n"))
                .isEqualTo("{kind: List, items: [{kind: Pod}]}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A directive may be of the document before or behind.
                "kind: Secret\n...\n%YAML 1.1\n---\nkind: Pod\n",
                // The alias would lose what it stands for.
                "kind: List\nitems:\n- &a {kind: Secret, data: {b: c}}\n- {kind: Pod}\n- *a\n",
                // In the values of a chart.
                "extraObjects:\n- kind: Secret\n  stringData: {a: b}\n",
                "kind: Object\nspec:\n  manifest:\n    kind: Secret\n    data: {a: Yg==}\n"
            })
    void whatIsNotCertainIsRefused(String text) throws YamlSyntaxException {
        assertThat(of(text).isNeeded()).isTrue();
        assertThat(of(text).text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: SealedSecret\nspec: {encryptedData: {a: b}}\n",
                "kind: ExternalSecret\nspec: {data: [{secretKey: a}]}\n",
                "kind: HelmRelease\nspec: {valuesFrom: [{kind: Secret, name: a}]}\n",
                "secretGenerator: [{name: a, literals: [b=c]}]\n",
                "kind: SecretStore\n"
            })
    void whatIsNoSecretStays(String text) throws YamlSyntaxException {
        assertThat(of(text).isNeeded()).isFalse();
    }

    private static String left(String text) throws YamlSyntaxException {
        assertThat(of(text).isNeeded()).isTrue();
        return of(text).text().orElseThrow();
    }

    private static WithoutSecrets of(String text) throws YamlSyntaxException {
        return new WithoutSecrets(YamlFile.read(SourceText.of("k8s/a.yaml", text)));
    }
}

package io.github.llmdtracing.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarTypeTest {
    private static Object read(String scalar) throws YamlSyntaxException {
        ClusterObject object = ManifestObjects.read(SourceText.of(
                        "a.yaml", "{apiVersion: v1, kind: A, metadata: {name: a}, spec: {v: " + scalar + "}}"))
                .get(0);
        return object.json().at("spec", "v").orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource({"8080, 8080", "010, 8", "0x1f, 31", "0b11, 3", "0o17, 15", "-3, -3", "+3, 3", "1_000, 1000"})
    void readsNumbersAsTheServerDoes(String written, long value) throws Exception {
        assertThat(read(written)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "yes, true", "On, true", "n, false", "OFF, false"})
    void readsBooleansByTheNamesOfYaml11(String written, boolean value) throws Exception {
        assertThat(read(written)).isEqualTo(value);
    }

    @Test
    void leavesTextsAsTheyAre() throws Exception {
        assertThat(List.of(read("'true'"), read("\"8080\""), read("10Gi"), read("250m"), read("yEs"), read("1.2.3")))
                .isEqualTo(List.of("true", "8080", "10Gi", "250m", "yEs", "1.2.3"));
    }

    @Test
    void readsFractionsWithoutLoss() throws Exception {
        assertThat(read("0.1")).isEqualTo(new BigDecimal("0.1"));
        assertThat(read("1e3")).isEqualTo(new BigDecimal("1e3"));
    }

    @Test
    void readsNothingAsNothing() throws Exception {
        assertThat(List.of(read("~"), read("null"), read(""))).containsOnly("nothing");
    }

    @Test
    void takesTheItemsOfAListAndPassesByWhatIsNoObject() throws Exception {
        List<ClusterObject> objects = ManifestObjects.read(SourceText.of("a.yaml", """
                # nothing
                ---
                apiVersion: v1
                kind: List
                items:
                  - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
                  - {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}
                ---
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                metadata: {name: k}
                ---
                replicas: 3
                """));
        assertThat(objects).extracting(ClusterObject::name).containsExactly("a", "b");
    }
}

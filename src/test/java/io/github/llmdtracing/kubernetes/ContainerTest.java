package io.github.llmdtracing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContainerTest {
    private static Container of(String text) {
        KubernetesObject pod = Objects.one("apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - " + text + "\n");
        return pod.podTemplates().get(0).containers().get(0);
    }

    @Test
    void saysWhatItIsAndWhere() {
        Container container = of("{name: modelserver, image: 'vllm:1', command: [a], args: [b, c]}");

        assertThat(container.title()).isEqualTo("container \"modelserver\"");
        assertThat(container.path()).isEqualTo("spec.containers[modelserver]");
        assertThat(container.location()).hasToString("k8s/objects.yaml:5:5");
        assertThat(container.image()).contains("vllm:1");
        assertThat(container.command().orElseThrow().items()).hasSize(1);
        assertThat(container.args().orElseThrow().items()).hasSize(2);
    }

    @Test
    void hasNothingThatIsNotWritten() {
        Container container = of("{command: null, args: text, env: {A: b}}");

        assertThat(container.name()).isEmpty();
        assertThat(container.image()).isEmpty();
        assertThat(container.command()).isEmpty();
        assertThat(container.args()).isEmpty();
        assertThat(container.env()).isEmpty();
    }

    @Test
    void listsItsVariablesInTheirOrder() {
        Container container = of("{env: [{name: B, value: 1}, text, {value: x}, {name: A}]}");

        assertThat(container.env()).extracting(EnvEntry::name).containsExactly("B", "A");
    }

    @Test
    void takesTheLastOfTwoVariablesAsTheKubeletDoes() {
        Container container = of("{env: [{name: A, value: first}, {name: B}, {name: A, value: second}]}");

        assertThat(container.env("A").flatMap(EnvEntry::literal)).contains("second");
        assertThat(container.env("C")).isEmpty();
    }

    @Test
    void readsTheValueOfAVariable() {
        assertThat(of("{env: [{name: A, value: '1.0'}]}").env("A").flatMap(EnvEntry::literal))
                .contains("1.0");
    }

    @Test
    void readsAnEmptyValueWhereAVariableHasNone() {
        assertThat(of("{env: [{name: A}]}").env("A").flatMap(EnvEntry::literal)).contains("");
        assertThat(of("{env: [{name: A, value: null}]}").env("A").flatMap(EnvEntry::literal))
                .contains("");
    }

    @Test
    void doesNotKnowAValueFromElsewhere() {
        EnvEntry entry = of("{env: [{name: A, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}]}")
                .env("A")
                .orElseThrow();

        assertThat(entry.isFromElsewhere()).isTrue();
        assertThat(entry.literal()).isEmpty();
    }
}

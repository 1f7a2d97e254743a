package io.github.llmdtracing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesObjectTest {
    @Test
    void findsAnObjectInEveryDocument() {
        assertThat(Objects.in("apiVersion: v1\nkind: A\n---\n# nothing\n---\napiVersion: v1\nkind: B\n"))
                .extracting(KubernetesObject::kind)
                .containsExactly("A", "B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"List", "DeploymentList"})
    void findsTheItemsOfAList(String kind) {
        assertThat(Objects.in("apiVersion: v1\nkind: " + kind + "\nitems:\n- {apiVersion: v1, kind: A}\n- text\n"
                        + "- apiVersion: v1\n  kind: List\n  items: [{apiVersion: v1, kind: B}]\n"))
                .extracting(KubernetesObject::kind)
                .containsExactly("A", "B");
    }

    @Test
    void takesAListWithoutItemsForAnObject() {
        assertThat(Objects.one("apiVersion: acme.io/v1\nkind: AllowList\nspec: {}\n")
                        .kind())
                .isEqualTo("AllowList");
    }

    @Test
    void findsTheObjectsOfAnOpenShiftTemplate() {
        assertThat(Objects.in("apiVersion: template.openshift.io/v1\nkind: Template\nobjects:\n"
                        + "- {apiVersion: v1, kind: A, metadata: {name: x}}\n"))
                .extracting(KubernetesObject::title)
                .containsExactly("A/x");
        assertThat(Objects.one("apiVersion: acme.io/v1\nkind: Template\nobjects: [{apiVersion: v1, kind: A}]\n")
                        .kind())
                .isEqualTo("Template");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind: A\n", "apiVersion: v1\n", "- apiVersion: v1\n  kind: A\n", "text\n", "{}\n"})
    void findsNothingInWhatIsNoObject(String text) {
        assertThat(Objects.in(text)).isEmpty();
    }

    @Test
    void splitsTheApiVersion() {
        assertThat(Objects.one("apiVersion: apps/v1\nkind: A\n").group()).isEqualTo("apps");
        assertThat(Objects.one("apiVersion: v1\nkind: A\n").group()).isEmpty();
    }

    @Test
    void readsMetadata() {
        KubernetesObject object = Objects.one("""
                apiVersion: v1
                kind: A
                metadata:
                  name: x
                  namespace: llm
                  labels: {app: a, port: 80, none: null}
                  annotations: {note: n}
                """);

        assertThat(object.title()).isEqualTo("A/x");
        assertThat(object.namespace()).contains("llm");
        assertThat(object.labels()).containsExactly(entry("app", "a"), entry("port", "80"));
        assertThat(object.annotations()).containsExactly(entry("note", "n"));
        assertThat(object.locate(object.node().get("metadata").orElseThrow())).hasToString("k8s/objects.yaml:4:3");
    }

    @Test
    void isEmptyWhereMetadataIsMissing() {
        KubernetesObject object = Objects.one("apiVersion: v1\nkind: A\nmetadata:\n");

        assertThat(object.name()).isEmpty();
        assertThat(object.namespace()).isEmpty();
        assertThat(object.labels()).isEmpty();
        assertThat(object.annotations()).isEmpty();
    }

    @Test
    void goesByAGeneratedNameWhereItHasNoOther() {
        assertThat(Objects.one("apiVersion: v1\nkind: Job\nmetadata: {generateName: run-}\n")
                        .title())
                .isEqualTo("Job/run-");
    }
}

package io.github.llmdtracing.plan.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.plan.change.AddedPatch.Brought;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddedPatchesTest {
    private static final String MERGED = """
            namePrefix: eu-
            nameSuffix: -1
            patches:
              - path: replicas.yaml
              - target:
                  group: apps
                  kind: Deployment
                  name: decode
                patch: |
                  apiVersion: apps/v1
                  kind: Deployment
                  metadata:
                    name: decode
                  spec:
                    template:
                      spec:
                        initContainers:
                          - name: proxy
                            env:
                              - name: A
                                value: a
                        containers:
                          - name: vllm
                            env:
                              - name: B
                                value: b
            """;
    private static final String OPERATIONS = """
            resources: [../base]
            patches:
              - target:
                  kind: Deployment
                  name: decode
                patch: |
                  - op: test
                    path: /spec/template/spec/containers/0/name
                    value: vllm
                  - op: add
                    path: /spec/template/spec/containers/0/args/-
                    value: --flag=1
                  - op: replace
                    path: /spec/template/spec/containers/0/args/2
                    value: --other=2
                  - op: replace
                    path: /spec/template/spec/containers/0/env/1/value
                    value: text
                  - op: add
                    path: /spec/template/spec/containers/0/env
                    value:
                      - name: A
                        value: a
            """;

    @Test
    void readsVariablesByContainer() {
        AddedPatch patch = in(MERGED).get(0);
        assertThat(patch.brought()).containsExactly(new Brought("proxy", "A", "a"), new Brought("vllm", "B", "b"));
        assertThat(patch.kind()).isEqualTo("Deployment");
        assertThat(patch.name()).isEqualTo("eu-decode-1");
    }

    @Test
    void readsOperationsBehindATestOfTheContainersName() {
        assertThat(in(OPERATIONS).get(0).brought())
                .containsExactly(
                        new Brought("vllm", "--flag", "--flag=1"),
                        new Brought("vllm", "--other", "--other=2"),
                        new Brought("vllm", "", "text"),
                        new Brought("vllm", "A", "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value: a\n                        resources: {}",
                "valueFrom: {fieldRef: {fieldPath: status.podIP}}",
                "value: a\n                                other: b"
            })
    void leavesAPatchThatBringsMore(String instead) {
        assertThat(in(MERGED.replace("value: a", instead))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/spec/replicas",
                "/spec/template/spec/containers/0/image",
                "/spec/template/spec/containers/1/args/-",
            })
    void leavesOperationsOnSomethingElse(String path) {
        assertThat(in(OPERATIONS.replace("/spec/template/spec/containers/0/args/-", path)))
                .isEmpty();
    }

    @Test
    void leavesOperationsThatTakeAway() {
        assertThat(in(OPERATIONS.replace("op: replace", "op: remove"))).isEmpty();
    }

    @Test
    void leavesWordsThatAreNoOptions() {
        assertThat(in(OPERATIONS.replace("--flag=1", "serve"))).isEmpty();
    }

    @Test
    void leavesATargetThatMayBeSeveral() {
        assertThat(in(OPERATIONS.replace("name: decode", "labelSelector: app=decode")))
                .isEmpty();
        assertThat(in(OPERATIONS.replace("name: decode", "name: decode\n      namespace: llm")))
                .isEmpty();
    }

    @Test
    void leavesAPatchThatIsNoYaml() {
        assertThat(in(OPERATIONS.replace("- op: test", "- {op: test"))).isEmpty();
    }

    @Test
    void leavesFilesThatMayNotChange() {
        assertThat(AddedPatches.in(List.of(file(MERGED)), p -> false, p -> false))
                .isEmpty();
    }

    private static List<AddedPatch> in(String kustomization) {
        return AddedPatches.in(List.of(file(kustomization)), p -> true, p -> false);
    }

    private static YamlFile file(String kustomization) {
        try {
            return YamlFile.read(SourceText.of("overlay/kustomization.yaml", kustomization));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

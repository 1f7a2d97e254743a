package io.github.llmdtracing.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kustomize.Contribution.Layer;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrategicMergeTest {
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: decode
            """;

    private static final String BASE = POD + """
            spec:
              containers:
              - name: vllm
                image: vllm:1
                args: [--port, "8000"]
                env:
                - name: A
                  value: "1"
                - name: B
                  value: "2"
              - name: proxy
                image: proxy:1
              tolerations:
              - key: gpu
            """;

    private static String containers(String containers) {
        return POD + "spec:\n  containers:\n" + containers.indent(2);
    }

    private static Container container(Patching patching, String name) {
        return patching.object().podTemplates().stream()
                .flatMap(p -> p.containers().stream())
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertMerged(String base, String patch, String expected) throws RefusedException {
        Patching patching = Patching.of(base);
        assertThat(patching.merge(patch)).isTrue();
        assertThat(patching.plain()).isEqualTo(Patching.plain(expected));
    }

    @Test
    void newItemsOfAMergedListComeFirstAndThoseThatThePatchNamesFollowItsOrder() throws RefusedException {
        assertMerged(
                containers("- {name: a}\n- {name: b}\n- {name: c}"),
                containers("- {name: b, image: x}\n- {name: new}"),
                containers("- {name: b, image: x}\n- {name: new}\n- {name: a}\n- {name: c}"));
    }

    @Test
    void otherListsAreReplaced() throws RefusedException {
        assertMerged(
                containers("- {name: a, args: [x, y]}"),
                containers("- {name: a, args: [z]}"),
                containers("- {name: a, args: [z]}"));
    }

    @Test
    void listsOfCustomResourcesAreReplaced() throws RefusedException {
        String kind = "apiVersion: leaderworkerset.x-k8s.io/v1\nkind: LeaderWorkerSet\nmetadata: {name: a}\n";
        assertMerged(
                kind + "spec: {containers: [{name: a}, {name: b}]}",
                kind + "spec: {containers: [{name: c}]}",
                kind + "spec: {containers: [{name: c}]}");
    }

    @Test
    void anObjectOfAKnownKindWithinACustomResourceMergesAsAnyOther() throws RefusedException {
        String kind = "apiVersion: example.com/v1\nkind: Wrapper\nmetadata: {name: a}\n";
        String pod = "spec: {object: {apiVersion: v1, kind: Pod, spec: {containers: ";
        assertMerged(
                kind + pod + "[{name: a}]}}}", kind + pod + "[{name: b}]}}}", kind + pod + "[{name: b}, {name: a}]}}}");
    }

    @Test
    void nullDeletesAKeyAndEmptyDoesNot() throws RefusedException {
        assertMerged(
                containers("- {name: a, args: [x], env: [{name: A}], image: b}"),
                containers("- {name: a, args: null, env: [], image: ~}"),
                containers("- {name: a, env: [{name: A}]}"));
    }

    @Test
    void nullsOfTheObjectStayWhereTheyAreWrittenOut() throws RefusedException {
        assertMerged(POD + "spec: {a: null, b: , c: {d: ~}}", POD, POD + "spec: {a: null, c: {d: null}}");
    }

    @Test
    void whatIsAddedHasNoNulls() throws RefusedException {
        assertMerged(
                POD, POD + "spec: {a: {b: {c: null}}, d: [{e: null}]}", POD + "spec: {a: {b: {}}, d: [{e: null}]}");
    }

    @Test
    void aDirectiveDeletesAnItemOrAMapping() throws RefusedException {
        assertMerged(
                containers("- {name: a, env: [{name: A}, {name: B}], resources: {limits: {cpu: 1}}}"),
                containers("- {name: a, env: [{name: A, $patch: delete}], resources: {$patch: delete}}"),
                containers("- {name: a, env: [{name: B}]}"));
    }

    @Test
    void aDirectiveReplacesAMappingOrAList() throws RefusedException {
        assertMerged(
                containers("- {name: a, env: [{name: A}, {name: B}], resources: {limits: {cpu: 1}}}"),
                containers("- {name: a, env: [{$patch: replace}, {name: C}], resources: {$patch: replace, x: y}}"),
                containers("- {name: a, env: [{name: C}], resources: {x: y}}"));
    }

    @Test
    void replacingAnItemThatIsThereDoesNothing() throws RefusedException {
        assertMerged(
                containers("- {name: a, image: b}"),
                containers("- {name: a, args: [x], $patch: replace}"),
                containers("- {name: a, image: b}"));
    }

    @Test
    void replacingTheWholeObjectDoesNothing() throws RefusedException {
        assertMerged(BASE, POD + "$patch: replace\nspec: {}", BASE);
    }

    @Test
    void aDirectiveDeletesTheObject() throws RefusedException {
        assertThat(Patching.of(BASE).merge(POD + "$patch: delete")).isFalse();
    }

    @Test
    void anUnknownDirectiveIsRefused() {
        assertThatThrownBy(() -> Patching.of(BASE).merge(POD + "spec: {$patch: remove}"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("$patch: remove is no directive; there are merge, replace and delete");
    }

    @Test
    void directivesThatOnlyApiServersKnowAreCopied() throws RefusedException {
        assertMerged(
                containers("- {name: a}"),
                containers("- {name: a, $setElementOrder/env: [{name: A}], $deleteFromPrimitiveList/args: [x]}"),
                containers("- {name: a, $setElementOrder/env: [{name: A}], $deleteFromPrimitiveList/args: [x]}"));
    }

    @Test
    void valuesOfDifferentKindsAreRefused() {
        assertThatThrownBy(() -> Patching.of(BASE).merge(POD + "spec: [a]"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("patch and object have values of different kinds at one place");
    }

    @Test
    void portsAreTheSameByNumberAndProtocol() throws RefusedException {
        assertMerged(
                containers(
                        "- {name: a, ports: [{containerPort: 1, protocol: TCP}, {containerPort: 1, protocol: UDP}]}"),
                containers("- {name: a, ports: [{containerPort: 1, protocol: UDP, name: x}, {containerPort: 2}]}"),
                containers("- {name: a, ports: [{containerPort: 2}, {containerPort: 1, protocol: TCP},"
                        + " {containerPort: 1, protocol: UDP, name: x}]}"));
    }

    @Test
    void finalizersAreASet() throws RefusedException {
        String head = "apiVersion: v1\nkind: ConfigMap\n";
        assertMerged(
                head + "metadata: {name: a, finalizers: [x, y]}",
                head + "metadata: {name: a, finalizers: [z, y]}",
                head + "metadata: {name: a, finalizers: [z, y, x]}");
    }

    @Test
    void aNameThatStandsTwiceIsMadeOneWithTheLastValueWhereThePatchHasNoneOfIt() throws RefusedException {
        assertMerged(
                containers("- {name: a, env: [{name: A, value: '1'}, {name: A, value: '2'}]}"),
                containers("- {name: a, image: b}"),
                containers("- {name: a, image: b, env: [{name: A, value: '2'}]}"));
    }

    @Test
    void nameKindAndNamespaceStay() throws RefusedException {
        Patching patching = Patching.of(BASE);
        patching.merge("apiVersion: v2\nkind: Other\nmetadata: {name: x, namespace: y, labels: {a: b}}");
        assertThat(patching.object().title()).isEqualTo("Pod/decode");
        assertThat(patching.object().namespace()).isEmpty();
        assertThat(patching.object().labels()).containsEntry("a", "b");
    }

    @Test
    void nameAndKindChangeWhereTheKustomizationAllowsIt() throws RefusedException {
        Patching patching = Patching.of(BASE);
        patching.merge("apiVersion: v2\nkind: Other\nmetadata: {name: x}", new PatchOptions(true, true, true));
        assertThat(patching.object().title()).isEqualTo("Other/x");
        assertThat(patching.object().apiVersion()).isEqualTo("v1");
    }

    @Test
    void nullsInLabelsOfAPatchWithATargetAreStrings() throws RefusedException {
        String patch = "apiVersion: v1\nkind: Pod\nmetadata: {name: decode, labels: {a: null}, annotations: null}";
        Patching patching = Patching.of(BASE);
        patching.merge(patch, new PatchOptions(true, false, false));
        YamlNode label = patching.object()
                .node()
                .mapping("metadata", "labels")
                .orElseThrow()
                .get("a")
                .orElseThrow();
        assertThat(label.text()).contains("null");
        assertThat(layers(patching, label)).containsExactly(Layer.STRATEGIC_PATCH);
    }

    @Test
    void aliasesAndMergeKeysAreExpandedFirst() throws RefusedException {
        assertMerged(
                containers(
                        "- {name: a, resources: &r {x: 1}, env: &e [{name: A}]}\n- {name: b, resources: {<<: *r, y: 2}, env: *e}"),
                containers("- {name: b, resources: {x: 3}, env: [{name: B}]}"),
                containers("- {name: b, resources: {x: 3, y: 2}, env: [{name: B}, {name: A}]}\n"
                        + "- {name: a, resources: {x: 1}, env: [{name: A}]}"));
    }

    @Test
    void aliasesThatNobodyCouldWriteOutAreRefused() {
        StringBuilder bomb = new StringBuilder(POD + "spec:\n  a0: &a0 {x: y}\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("  a%1$d: &a%1$d {x: *a%2$d, y: *a%2$d}\n".formatted(i, i - 1));
        }
        assertThatThrownBy(() -> Patching.of(bomb.toString()).merge(POD))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("aliases");
    }

    @Test
    void whatThePatchLeavesIsTheSameNode() throws RefusedException {
        Patching patching = Patching.of(BASE);
        Container proxy = container(patching, "proxy");
        Container vllm = container(patching, "vllm");
        patching.merge(containers("- {name: vllm, image: vllm:2}\n- {name: proxy}"));
        assertThat(container(patching, "proxy").node()).isSameAs(proxy.node());
        assertThat(container(patching, "vllm").node()).isNotSameAs(vllm.node());
        assertThat(container(patching, "vllm").args()).containsSame(vllm.args().orElseThrow());
        assertThat(container(patching, "vllm").env())
                .extracting(e -> e.node())
                .containsExactlyElementsOf(
                        vllm.env().stream().map(e -> e.node()).toList());
    }

    @Test
    void aPatchThatSaysNothingLeavesTheObject() throws RefusedException {
        Patching patching = Patching.of(BASE);
        YamlNode before = patching.object().node();
        patching.merge(POD);
        assertThat(patching.object().node()).isSameAs(before);
    }

    @Test
    void whatComesFromThePatchIsItsNode() throws RefusedException {
        Patching patching = Patching.of(BASE);
        patching.merge(containers("- {name: vllm, args: [--x]}\n- {name: new, image: y}"));
        YamlNode args = container(patching, "vllm").args().orElseThrow();
        YamlNode added = container(patching, "new").node();
        assertThat(List.of(args, added)).allMatch(patching.provenance()::isWritten);
        assertThat(patching.provenance().place(args).file().text().path()).isEqualTo("patch.yaml");
    }

    @Test
    void composedNodesKnowTheirPartsInTheOrderOfWriting() throws RefusedException {
        Patching patching = Patching.of(BASE);
        YamlNode first = container(patching, "vllm").node();
        patching.merge(containers("- {name: vllm, env: [{name: C}]}"));
        patching.merge(containers("- {name: vllm, image: vllm:3}"));
        patching.patch("- {op: add, path: /spec/containers/0/args/-, value: --x}");
        Container vllm = container(patching, "vllm");
        assertThat(layers(patching, vllm.node()))
                .containsExactly(Layer.RESOURCE, Layer.STRATEGIC_PATCH, Layer.STRATEGIC_PATCH, Layer.JSON_PATCH);
        assertThat(patching.provenance().contributions(vllm.node()).get(0).node())
                .isSameAs(first);
        assertThat(layers(patching, vllm.node().get("env").orElseThrow()))
                .containsExactly(Layer.RESOURCE, Layer.STRATEGIC_PATCH);
        assertThat(layers(patching, vllm.args().orElseThrow())).containsExactly(Layer.RESOURCE, Layer.JSON_PATCH);
    }

    @Test
    void aNodeThatOnlyPatchesWroteHasNoResource() throws RefusedException {
        Patching patching = Patching.of(BASE);
        patching.merge(containers("- {name: new, env: [{name: A, $patch: replace}]}"));
        assertThat(layers(patching, container(patching, "new").node())).containsExactly(Layer.STRATEGIC_PATCH);
        patching.merge(containers("- {name: new, image: x}"));
        assertThat(layers(patching, container(patching, "new").node()))
                .containsExactly(Layer.STRATEGIC_PATCH, Layer.STRATEGIC_PATCH);
    }

    private static List<Layer> layers(Patching patching, YamlNode node) {
        return patching.provenance().contributions(node).stream()
                .map(Contribution::layer)
                .toList();
    }
}

package io.github.llmdtracing.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.llmdtracing.kustomize.Contribution.Layer;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPatchTest {
    private static final String HEAD =
            "apiVersion: v1\nkind: Pod\nmetadata: {name: decode, labels: {a/b: x, c~d: z}}\n";
    private static final String BASE =
            HEAD + "spec: {args: [p, q, r], map: {k: 1.0}, none: null, two: &t {x: 1}, also: *t}\n";

    private static YamlNode spec(Patching patching, String key) {
        return patching.object().node().mapping("spec").orElseThrow().get(key).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{op: add, path: /spec/args/-, value: s}       | [p, q, r, s]",
                "{op: add, path: /spec/args/3, value: s}       | [p, q, r, s]",
                "{op: add, path: /spec/args/1, value: s}       | [p, s, q, r]",
                "{op: add, path: /spec/args/-1, value: s}      | [p, q, r, s]",
                "{op: add, path: /spec/args/-4, value: s}      | [s, p, q, r]",
                "{op: add, path: /spec/args, value: [s]}       | [s]",
                "{op: replace, path: /spec/args/-1, value: s}  | [p, q, s]",
                "{op: replace, path: /spec/args/0, value: [s]} | [[s], q, r]",
                "{op: replace, path: /spec/args}               | null",
                "{op: remove, path: /spec/args/+01}            | [p, r]",
                "{op: move, from: /spec/args/0, path: /spec/args/-} | [q, r, p]",
                "{op: copy, from: /spec/args/0, path: /spec/args/-} | [p, q, r, p]",
                "{op: copy, from: /spec/nothing, path: /spec/args}  | null",
                "{op: test, path: /spec/map, value: {k: 1}}    | [p, q, r]",
                "{op: test, path: /spec/nothing, value: null}  | [p, q, r]",
            })
    void changesAList(String operation, String args) throws RefusedException {
        Patching patching = Patching.of(BASE);
        patching.patch("- " + operation);
        assertThat(Patching.plain(spec(patching, "args"))).isEqualTo(Patching.plain(args));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{op: add, path: /spec/args/4, value: s}",
                "{op: add, path: /spec/args/-5, value: s}",
                "{op: add, path: /spec/args/x, value: s}",
                "{op: add, path: /spec/nothing/x, value: s}",
                "{op: add, path: /spec/none/x, value: s}",
                "{op: add, path: /spec/map/k/x, value: s}",
                "{op: add, path: nothing, value: s}",
                "{op: add, path: '', value: {}}",
                "{op: add, value: s}",
                "{op: replace, path: /spec/args/3, value: s}",
                "{op: replace, path: /spec/args/-, value: s}",
                "{op: replace, path: '', value: s}",
                "{op: remove, path: /spec/nothing}",
                "{op: remove, path: /spec/args/-}",
                "{op: remove, path: /metadata/name}",
                "{op: move, from: /spec/nothing, path: /spec/x}",
                "{op: move, from: /spec, path: /spec/x}",
                "{op: copy, from: /spec/args/3, path: /spec/x}",
                "{op: test, path: /spec/args, value: [p]}",
                "{op: test, path: /spec/map/k, value: '1'}",
                "{op: test, path: /spec/map}",
                "{op: put, path: /spec/x}",
                "text",
            })
    void refusesWhatKustomizeRefuses(String operation) {
        assertThatThrownBy(() -> Patching.of(BASE).patch("- " + operation)).isInstanceOf(RefusedException.class);
    }

    @Test
    void saysWhereItLooked() {
        assertThatThrownBy(() -> Patching.of(BASE).patch("- {op: remove, path: /spec/x/y}"))
                .hasMessage("the object has nothing at \"/spec/x/y\", where the JSON patch looks");
    }

    @Test
    void refusesAPatchThatIsNoList() {
        assertThatThrownBy(() -> Patching.of(BASE).patch("{op: remove, path: /spec}"))
                .hasMessage("the JSON patch is no list of operations");
    }

    @Test
    void replacingWhatAMappingLacksAddsIt() throws RefusedException {
        Patching patching = Patching.of(BASE);
        patching.patch("- {op: replace, path: /spec/new, value: 1}");
        assertThat(spec(patching, "new").text()).contains("1");
    }

    @Test
    void escapesAreUndone() throws RefusedException {
        Patching patching = Patching.of(BASE);
        patching.patch("[{\"op\": \"remove\", \"path\": \"/metadata/labels/a~1b\"},"
                + " {\"op\": \"replace\", \"path\": \"/metadata/labels/c~0d\", \"value\": \"y\"}]");
        assertThat(patching.object().labels()).containsOnlyKeys("c~d").containsValue("y");
    }

    @Test
    void oneOfTwoAliasesChangesAlone() throws RefusedException {
        Patching patching = Patching.of(BASE);
        patching.patch("- {op: add, path: /spec/also/x, value: 2}");
        assertThat(Patching.plain(spec(patching, "two"))).isEqualTo(Patching.plain("{x: 1}"));
        assertThat(Patching.plain(spec(patching, "also"))).isEqualTo(Patching.plain("{x: 2}"));
    }

    @Test
    void aCopyChangesAlone() throws RefusedException {
        Patching patching = Patching.of(BASE);
        patching.patch("- {op: copy, from: /spec/args, path: /spec/more}\n- {op: add, path: /spec/more/-, value: s}");
        assertThat(Patching.plain(spec(patching, "args"))).isEqualTo(Patching.plain("[p, q, r]"));
        assertThat(Patching.plain(spec(patching, "more"))).isEqualTo(Patching.plain("[p, q, r, s]"));
    }

    @Test
    void valuesAndWhatIsMovedAreTheVeryNodes() throws RefusedException {
        Patching patching = Patching.of(BASE);
        YamlNode args = spec(patching, "args");
        patching.patch("- {op: move, from: /spec/args, path: /spec/moved}\n- {op: add, path: /spec/new, value: [a]}");
        assertThat(spec(patching, "moved")).isSameAs(args);
        assertThat(patching.provenance()
                        .place(spec(patching, "new"))
                        .file()
                        .text()
                        .path())
                .isEqualTo("json.yaml");
        assertThat(patching.provenance().isWritten(spec(patching, "new"))).isTrue();
    }

    @Test
    void aListKnowsTheOperationsThatAddedToIt() throws RefusedException {
        Patching patching = Patching.of(BASE);
        YamlNode args = spec(patching, "args");
        patching.patch("- {op: add, path: /spec/args/-, value: s}\n- {op: add, path: /spec/args/-, value: t}");
        YamlSequence patched = spec(patching, "args").asSequence().orElseThrow();
        assertThat(patching.provenance().contributions(patched))
                .extracting(Contribution::layer)
                .containsExactly(Layer.RESOURCE, Layer.JSON_PATCH, Layer.JSON_PATCH);
        assertThat(patching.provenance().contributions(patched).get(0).node()).isSameAs(args);
        assertThat(patching.provenance()
                        .contributions(patched)
                        .get(1)
                        .node()
                        .asMapping()
                        .orElseThrow()
                        .text("value"))
                .contains("s");
    }

    @Test
    void keysThatAnOperationAddsHaveAPlace() throws RefusedException {
        Patching patching = Patching.of(BASE);
        patching.patch("- {op: add, path: /spec/new}");
        patching.object().node().mapping("spec").orElseThrow().entries().stream()
                .filter(e -> e.isNamed("new"))
                .forEach(e -> assertThat(patching.provenance().place(e.key()))
                        .isEqualTo(patching.provenance().place(e.value())));
    }
}

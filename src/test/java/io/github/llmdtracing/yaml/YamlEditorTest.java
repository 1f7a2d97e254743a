package io.github.llmdtracing.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where new lines go, and in what style: one small text for each trap. */
class YamlEditorTest {
    private static final NewYaml FLAG = NewYaml.text("--otlp-traces-endpoint=$(OTEL_EXPORTER_OTLP_ENDPOINT)");
    private static final NewYaml VARIABLE = NewYaml.mapping(
            NewYaml.entry("name", NewYaml.text("OTEL_TRACES_SAMPLER_ARG")),
            NewYaml.entry("value", NewYaml.text("0.1")));

    @Test
    void appendsBehindTheLastItemAndNotBehindTheCommentsOfTheNextKey() throws Exception {
        assertThat(Manifest.of("""
                                args:
                                  - --port=80 # http
                                # what follows is about env

                                env: []
                                """).append("args", NewYaml.text("--x")).edited())
                .isEqualTo("""
                        args:
                          - --port=80 # http
                          - --x
                        # what follows is about env

                        env: []
                        """);
    }

    @Test
    void keepsACommentThatIsIndentedMoreThanWhatIsAddedWithWhatStandsBeforeIt() throws Exception {
        assertThat(Manifest.of("""
                                args:
                                - --port=80
                                  # the port of the pod
                                image: x
                                """).append("args", NewYaml.text("--x")).edited())
                .isEqualTo("""
                        args:
                        - --port=80
                          # the port of the pod
                        - --x
                        image: x
                        """);
    }

    @Test
    void countsInUtf16WhereTheParserCountsCodePoints() throws Exception {
        assertThat(Manifest.of("# \uD83D\uDE80\uD83D\uDE80\na: \uD83D\uDE80 # \uD83D\uDE80\nb: [x]\n")
                        .append("b", NewYaml.text("y"))
                        .put("", "c", NewYaml.text("\uD83D\uDE80"))
                        .edited())
                .isEqualTo(
                        "# \uD83D\uDE80\uD83D\uDE80\na: \uD83D\uDE80 # \uD83D\uDE80\nb: [x, y]\nc: \"\uD83D\uDE80\"\n");
    }

    @Test
    void keepsTheByteOrderMarkAndIndentsAsIfItWereNotThere() throws Exception {
        assertThat(Manifest.of("\uFEFFargs:\n- a\n")
                        .append("args", NewYaml.text("b"))
                        .put("", "c", NewYaml.text("d"))
                        .edited())
                .isEqualTo("\uFEFFargs:\n- a\n- b\nc: d\n");
    }

    @Test
    void endsNewLinesAsTheFileDoes() throws Exception {
        assertThat(Manifest.of("env:\r\n- name: A\r\n  value: a\r\n")
                        .append("env", VARIABLE)
                        .edited())
                .isEqualTo(
                        "env:\r\n- name: A\r\n  value: a\r\n- name: OTEL_TRACES_SAMPLER_ARG\r\n  value: \"0.1\"\r\n");
    }

    @Test
    void leavesAFileWithoutFinalNewlineWithoutOne() throws Exception {
        assertThat(Manifest.of("args:\n- a").append("args", NewYaml.text("b")).edited())
                .isEqualTo("args:\n- a\n- b");
    }

    @Test
    void putsWhatBelongsToTheInnerCollectionBeforeWhatBelongsToTheOuterOne() throws Exception {
        assertThat(Manifest.of("containers:\n- name: a\n  env:\n  - name: A\n    value: a\n")
                        .put("containers.0", "args", NewYaml.texts(List.of("--x")))
                        .append("containers.0.env", VARIABLE)
                        .put("containers.0.env.0", "note", NewYaml.text("n"))
                        .edited())
                .isEqualTo("""
                        containers:
                        - name: a
                          env:
                          - name: A
                            value: a
                            note: n
                          - name: OTEL_TRACES_SAMPLER_ARG
                            value: "0.1"
                          args:
                          - --x
                        """);
    }

    @Test
    void followsTheGapBehindTheDash() throws Exception {
        assertThat(Manifest.of("env:\n  -   name: A\n      value: a\n")
                        .append("env", VARIABLE)
                        .edited())
                .isEqualTo("""
                        env:
                          -   name: A
                              value: a
                          -   name: OTEL_TRACES_SAMPLER_ARG
                              value: "0.1"
                        """);
    }

    @Test
    void fillsANullAndKeepsTheCommentBesideIt() throws Exception {
        assertThat(Manifest.of("name: a\nenv: # none yet\nimage: x\n")
                        .replace("env", sequence(VARIABLE))
                        .edited())
                .isEqualTo("name: a\nenv: # none yet\n- name: OTEL_TRACES_SAMPLER_ARG\n  value: \"0.1\"\nimage: x\n");
    }

    @Test
    void fillsEveryWayToSayNothing() throws Exception {
        for (String nothing : new String[] {"", " ~", " null", " []", " {}", " [ ]"}) {
            assertThat(Manifest.of("env:" + nothing + " # c\nb: 1\n")
                            .replace("env", sequence(FLAG))
                            .edited())
                    .as("env:" + nothing)
                    .isEqualTo("env: # c\n- --otlp-traces-endpoint=$(OTEL_EXPORTER_OTLP_ENDPOINT)\nb: 1\n");
        }
    }

    @Test
    void addsToAnAnchoredNodeInItsOwnPlace() throws Exception {
        assertThat(Manifest.of("a: &shared\n  - x\nb: *shared\n")
                        .append("a", NewYaml.text("y"))
                        .edited())
                .isEqualTo("a: &shared\n  - x\n  - y\nb: *shared\n");
        assertThat(Manifest.of("a: &shared [x]\nb: *shared\n")
                        .append("a", NewYaml.text("y"))
                        .edited())
                .isEqualTo("a: &shared [x, y]\nb: *shared\n");
        assertThat(Manifest.of("a: !!seq\n- x\n").append("a", NewYaml.text("y")).edited())
                .isEqualTo("a: !!seq\n- x\n- y\n");
    }

    @Test
    void keepsAnchorAndTagOfAValueThatIsReplaced() throws Exception {
        assertThat(Manifest.of("a: &v \"0.5\"\nb: *v\n")
                        .replace("a", NewYaml.text("0.1"))
                        .edited())
                .isEqualTo("a: &v \"0.1\"\nb: *v\n");
        assertThat(Manifest.of("a: &v\nb: *v\n").replace("a", NewYaml.text("x")).edited())
                .isEqualTo("a: &v x\nb: *v\n");
    }

    @Test
    void putsAKeyBesideAMergeKey() throws Exception {
        assertThat(Manifest.of("base: &b {x: 1}\nc:\n  <<: *b\n")
                        .put("c", "y", NewYaml.text("z"))
                        .edited())
                .isEqualTo("base: &b {x: 1}\nc:\n  <<: *b\n  y: z\n");
    }

    @Test
    void putsAKeyBehindTheOneThatIsNamed() throws Exception {
        assertThat(Manifest.of("a:\n  b: 1\n  # of c\n  c: 2\n")
                        .putBehind("a", "b", "x", NewYaml.text("1"))
                        .putBehind("a", "b", "y", NewYaml.bool(true))
                        .edited())
                .isEqualTo("a:\n  b: 1\n  x: \"1\"\n  y: true\n  # of c\n  c: 2\n");
        assertThat(Manifest.of("{a: 1, b: 2}")
                        .putBehind("", "a", "x", NewYaml.text("y"))
                        .edited())
                .isEqualTo("{a: 1, x: y, b: 2}");
    }

    @Test
    void addsBehindALiteralAndBeforeTheBlankLinesThatItDrops() throws Exception {
        assertThat(Manifest.of("a: |\n  x\n\n\nb: 1\n")
                        .putBehind("", "a", "c", NewYaml.text("d"))
                        .edited())
                .isEqualTo("a: |\n  x\nc: d\n\n\nb: 1\n");
        assertThat(Manifest.of("a: >-\n  x\n\nb: 1\n")
                        .putBehind("", "a", "c", NewYaml.text("d"))
                        .edited())
                .isEqualTo("a: >-\n  x\nc: d\n\nb: 1\n");
    }

    @Test
    void addsBehindTheBlankLinesThatALiteralKeeps() throws Exception {
        assertThat(Manifest.of("a: |+\n  x\n\n\nb: 1\n")
                        .putBehind("", "a", "c", NewYaml.text("d"))
                        .edited())
                .isEqualTo("a: |+\n  x\n\n\nc: d\nb: 1\n");
        assertThat(Manifest.of("a: |+\n  x\n\n").put("", "c", NewYaml.text("d")).edited())
                .isEqualTo("a: |+\n  x\n\nc: d\n");
    }

    @Test
    void takesBlanksBeyondTheIndentationForContent() throws Exception {
        assertThat(Manifest.of("a: |\n  x\n    \n \nb: 1\n")
                        .putBehind("", "a", "c", NewYaml.text("d"))
                        .edited())
                .isEqualTo("a: |\n  x\n    \nc: d\n \nb: 1\n");
    }

    @Test
    void doesNotGiveALiteralThatEndsWithTheFileALineEnd() throws Exception {
        assertThat(Manifest.of("a: |\n  x").put("", "c", NewYaml.text("d")).edited())
                .isEqualTo("a: |-\n  x\nc: d");
        assertThat(Manifest.of("a: |+\n  x").put("", "c", NewYaml.text("d")).edited())
                .isEqualTo("a: |-\n  x\nc: d");
        assertThat(Manifest.of("a: |2-\n  x").put("", "c", NewYaml.text("d")).edited())
                .isEqualTo("a: |2-\n  x\nc: d");
        assertThat(Manifest.of("a: >").put("", "c", NewYaml.text("d")).edited()).isEqualTo("a: >-\nc: d");
    }

    @Test
    void addsToFlowSequencesOnOneLine() throws Exception {
        assertThat(Manifest.of("args: [\"a\", \"b\"] # c\n")
                        .append("args", NewYaml.text("x"), NewYaml.text("y"))
                        .edited())
                .isEqualTo("args: [\"a\", \"b\", \"x\", \"y\"] # c\n");
        assertThat(Manifest.of("args: [a, b,]\n")
                        .append("args", NewYaml.text("x"))
                        .edited())
                .isEqualTo("args: [a, b, x,]\n");
    }

    @Test
    void addsToFlowSequencesWithAnItemALine() throws Exception {
        assertThat(Manifest.of("args: [\n  \"a\", # first\n  \"b\" # last\n]\n")
                        .append("args", NewYaml.text("x"))
                        .edited())
                .isEqualTo("args: [\n  \"a\", # first\n  \"b\", # last\n  \"x\"\n]\n");
        assertThat(Manifest.of("args: [\n  \"a\",\n  \"b\",\n]\n")
                        .append("args", NewYaml.text("x"))
                        .edited())
                .isEqualTo("args: [\n  \"a\",\n  \"b\",\n  \"x\",\n]\n");
        assertThat(Manifest.of("args: [\n  \"a\",\n  \"b\"]\n")
                        .append("args", NewYaml.text("x"))
                        .edited())
                .isEqualTo("args: [\n  \"a\",\n  \"b\",\n  \"x\"]\n");
    }

    @Test
    void findsTheCommaBehindAComment() throws Exception {
        assertThat(Manifest.of("args: [\n  a # first\n  , b # last\n  ,\n]\n")
                        .append("args", NewYaml.text("x"))
                        .edited())
                .isEqualTo("args: [\n  a # first\n  , b, x # last\n  ,\n]\n");
    }

    @Test
    void addsToJson() throws Exception {
        assertThat(Manifest.of("{\n  \"a\": {\n    \"b\": \"c\"\n  }\n}\n")
                        .put("a", "env", sequence(VARIABLE))
                        .put("a", "t", NewYaml.bool(true))
                        .edited())
                .isEqualTo("""
                        {
                          "a": {
                            "b": "c",
                            "env": [
                              {"name": "OTEL_TRACES_SAMPLER_ARG", "value": "0.1"}
                            ],
                            "t": true
                          }
                        }
                        """);
        assertThat(Manifest.of("{\"a\":{},\"b\":[]}")
                        .put("a", "x", NewYaml.text("y"))
                        .put("a", "z", NewYaml.bool(true))
                        .append("b", FLAG)
                        .edited())
                .isEqualTo(
                        "{\"a\":{\"x\":\"y\",\"z\":true},\"b\":[\"--otlp-traces-endpoint=$(OTEL_EXPORTER_OTLP_ENDPOINT)\"]}");
    }

    @Test
    void addsToListsOfLists() throws Exception {
        assertThat(Manifest.of("- - a\n  - b\n- c\n")
                        .append("0", NewYaml.text("x"))
                        .append("", NewYaml.text("y"))
                        .edited())
                .isEqualTo("- - a\n  - b\n  - x\n- c\n- y\n");
    }

    @Test
    void addsBesideAKeyThatIsNoSimpleOne() throws Exception {
        assertThat(Manifest.of("? [a, b]\n: c\n")
                        .put("", "x", NewYaml.text("y"))
                        .edited())
                .isEqualTo("? [a, b]\n: c\nx: y\n");
    }

    @Test
    void editsTheDocumentThatIsMeant() throws Exception {
        assertThat(Manifest.of("a: 1\n--- # two\nb: 2\n...\n---\nc: 3\n")
                        .inDocument(1)
                        .put("", "x", NewYaml.text("y"))
                        .edited())
                .isEqualTo("a: 1\n--- # two\nb: 2\nx: y\n...\n---\nc: 3\n");
        assertThat(Manifest.of("--- {a: 1}\n--- [b]\n")
                        .inDocument(1)
                        .append("", NewYaml.text("x"))
                        .edited())
                .isEqualTo("--- {a: 1}\n--- [b, x]\n");
    }

    @Test
    void copesWithTabsInComments() throws Exception {
        assertThat(Manifest.of("a: 1 #\tone\n#\ttwo\nb: 2\n")
                        .putBehind("", "a", "x", NewYaml.text("y"))
                        .edited())
                .isEqualTo("a: 1 #\tone\nx: y\n#\ttwo\nb: 2\n");
    }

    @Test
    void quotesWhatYamlWouldTakeForSomethingElse() throws Exception {
        for (String value : new String[] {
            "0.1",
            "true",
            "on",
            "null",
            "~",
            "",
            "1e5",
            "0x1",
            "2026-11-23",
            "12:30",
            "=",
            "<<",
            "a: b",
            "a #b",
            "&a",
            "- a"
        }) {
            YamlFile after = YamlFile.read(SourceText.of(
                    "x", Manifest.of("a: b\n").put("", "x", NewYaml.text(value)).edited()));
            YamlScalar written = after.documents()
                    .get(0)
                    .root()
                    .asMapping()
                    .flatMap(m -> m.get("x"))
                    .flatMap(YamlNode::asScalar)
                    .orElseThrow();
            assertThat(written.value()).isEqualTo(value);
            assertThat(written.style()).as(value).isNotEqualTo(ScalarStyle.PLAIN);
        }
    }

    @Test
    void quotesAsTheSiblingsDo() throws Exception {
        assertThat(Manifest.of("args: ['a', 'b']\n")
                        .append("args", NewYaml.text("it's"))
                        .edited())
                .isEqualTo("args: ['a', 'b', 'it''s']\n");
        assertThat(Manifest.of("args:\n- \"a\"\n")
                        .append("args", NewYaml.text("x"))
                        .edited())
                .isEqualTo("args:\n- \"a\"\n- \"x\"\n");
        assertThat(Manifest.of("args:\n- a\n").append("args", NewYaml.text("1")).edited())
                .isEqualTo("args:\n- a\n- \"1\"\n");
    }

    @Test
    void makesTheSameChangeOnce() throws Exception {
        assertThat(Manifest.of("a: []\n").append("a", FLAG).append("a", FLAG).edited())
                .isEqualTo("a: [--otlp-traces-endpoint=$(OTEL_EXPORTER_OTLP_ENDPOINT)]\n");
    }

    private static NewYaml sequence(NewYaml... items) {
        return new NewYaml.Sequence(List.of(items));
    }
}

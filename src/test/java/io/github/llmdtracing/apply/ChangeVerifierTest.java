package io.github.llmdtracing.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.plan.change.FilePlan;
import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextRange;
import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlScalar;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeVerifierTest {
    private static final String TEXT = "a: &x [1]\nb: \"1\" # b\nc: *x\n";
    private final SourceText before = SourceText.of("x.yaml", TEXT);

    @Test
    void provesTheEntryThatWasPlanned() throws Exception {
        assertThat(mismatch(TEXT + "d: \"2\"\n")).isEmpty();
        assertThat(mismatch(TEXT + "d: '2'\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x [1]\nb: \"1\" # b\nc: *x\n",
                "a: &x [1]\nb: \"1\" # b\nc: *x\nd: 2\n",
                "a: &x [1]\nb: \"1\" # b\nc: *x\nd: \"3\"\n",
                "a: &x [1]\nb: \"1\" # b\nc: *x\nd: \"2\"\ne: 1\n",
                "a: &x [1]\nb: \"1\" # b\nd: \"2\"\nc: *x\n",
                "a: &x [1]\nb: 1 # b\nc: *x\nd: \"2\"\n",
                "a: &x [1, 2]\nb: \"1\" # b\nc: *x\nd: \"2\"\n",
                "a: &y [1]\nb: \"1\" # b\nc: *y\nd: \"2\"\n",
                "a: &x [1]\nb: \"1\" # b\nc: [1]\nd: \"2\"\n",
                "a: &x [1]\nb: !!str \"1\" # b\nc: *x\nd: \"2\"\n",
                "a: &x [1]\nb: \"1\" # b\nc: *x\nd: &y \"2\"\n",
                "a: &x [1]\nb: \"1\" # b\nc: *x\nd: \"2\"\n---\n",
                "a: &x [1]\nb: \"1\" # b\nc: *x\nd: \"2\"\n\t-",
                "a: &x [1]\nb: \"1\" # b\nc: *x\nd: \"2\n"
            })
    void refusesEverythingElse(String after) throws Exception {
        assertThat(mismatch(after)).isPresent();
    }

    @Test
    void refusesAChangedCommentThoughTheTreeIsTheSame() throws Exception {
        YamlFile file = YamlFile.read(before);
        FilePlan plan = new FilePlan(file, List.of());
        FileChange change =
                new FileChange(before, before.withContent(TEXT.replace("# b", "# c")), List.of(), List.of());
        assertThat(new ChangeVerifier(plan).verify(change).mismatch()).isPresent();
    }

    @Test
    void refusesAPlanForANodeOfAnotherFile() throws Exception {
        YamlFile file = YamlFile.read(before);
        PlannedChange foreign = new PlannedChange(
                file.documents().get(0), put(root(YamlFile.read(SourceText.of("y", "z: 1\n")))), "rule", "d");
        assertThat(new PlanApplier().apply(new FilePlan(file, List.of(foreign))))
                .isInstanceOf(PlanOutcome.Refusal.class);
    }

    @Test
    void refusesEditsThatWantTheSameCharacters() throws Exception {
        YamlFile file = YamlFile.read(before);
        YamlDocument document = file.documents().get(0);
        YamlScalar b = root(file).entry("b").orElseThrow().value().asScalar().orElseThrow();
        List<PlannedChange> both = List.of(
                new PlannedChange(document, new YamlChange.ReplaceValue(b, NewYaml.text("2")), "one", "b=2"),
                new PlannedChange(document, new YamlChange.ReplaceValue(b, NewYaml.text("3")), "two", "b=3"));
        PlanOutcome outcome = new PlanApplier().apply(new FilePlan(file, both));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PlanOutcome.Refusal.class,
                        r -> assertThat(r.finding().code()).isEqualTo(FindingCode.PROOF_FAILED));
    }

    @Test
    void namesRuleAndDescriptionOfEveryStep() {
        FileChange change =
                Container.enriched(SourceText.of("x", "containers:\n- name: a\n  image: b\n"), "OTEL_SERVICE_NAME=a");
        assertThat(change.steps()).extracting(AppliedStep::rule).containsOnly("vllm");
        assertThat(change.steps()).extracting(AppliedStep::description).containsExactly("env", "args");
    }

    @Test
    void changesNothingWithoutAPlan() throws Exception {
        PlanOutcome outcome = new PlanApplier().apply(new FilePlan(YamlFile.read(before), List.of()));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        FileChange.class, c -> assertThat(c.isChange()).isFalse());
    }

    private Optional<Mismatch> mismatch(String after) throws YamlSyntaxException {
        YamlFile file = YamlFile.read(before);
        PlannedChange planned = new PlannedChange(file.documents().get(0), put(root(file)), "rule", "d=2");
        TextEdit everything = new TextEdit(new TextRange(0, TEXT.length()), after);
        FileChange change = new FileChange(
                before,
                before.withContent(after),
                List.of(new AppliedStep(List.of(everything), "rule", "d=2")),
                List.of(planned));
        return new ChangeVerifier(new FilePlan(file, List.of(planned)))
                .verify(change)
                .mismatch();
    }

    private static YamlChange put(YamlMapping root) {
        return new YamlChange.PutEntry(root, NewYaml.entry("d", NewYaml.text("2")), Optional.empty());
    }

    private static YamlMapping root(YamlFile file) {
        return file.documents().get(0).root().asMapping().orElseThrow();
    }
}

package io.github.llmdtracing.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.plan.change.FilePlan;
import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextRange;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever says {@code gone}, as an item or a value, is removed, and the proof is made. */
class RemovalTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a:\n- x\n- gone\n- y # why\n'             | 'a:\n- x\n- y # why\n'",
                "'a:\n# of all\n- gone # its own\n- y\n'    | 'a:\n# of all\n- y\n'",
                "'a: 1\nb:\n  # kept\n  - gone\nc: 2\n'     | 'a: 1\n  # kept\nc: 2\n'",
                "'a: 1\nb: gone\n\nc: 2\n'                  | 'a: 1\n\nc: 2\n'",
                "'a: 1\n\nb: 2\n\nc: gone\n'                | 'a: 1\n\nb: 2\n'",
                "'a: 1\nb: gone'                            | 'a: 1'",
                "'a: 1\nb:\n- gone'                         | 'a: 1'",
                "'a: 1\nb: [gone]\nc: {d: gone}\n'          | 'a: 1\n'",
                "'a: [x, gone, y]\n'                        | 'a: [x, y]\n'",
                "'a: [gone, x]\n'                           | 'a: [x]\n'",
                "'a: [gone, gone, x, gone, gone]\n'         | 'a: [x]\n'",
                "'a: {b: 1, c: gone}\n'                     | 'a: {b: 1}\n'",
                "'a: [\n  x,\n  gone,\n]\n'                 | 'a: [\n  x,\n]\n'",
                "'a: [\n  x, # ten\n  gone\n]\n'            | 'a: [\n  x # ten\n]\n'",
                "'- a: gone\n  b: 1\n'                      | '- b: 1\n'",
                "'a: |\n  text\nb: gone\nc: 1\n'            | 'a: |\n  text\nc: 1\n'",
                "'a: gone\n---\na: 1\nb: gone\n'            | ",
                "'a: 1\n---\na: 1\nb: gone\n'               | 'a: 1\n---\na: 1\n'"
            })
    void takesOutItsOwnLinesOnly(String before, String after) throws Exception {
        PlanOutcome outcome = new PlanApplier().apply(plan(before));
        if (after == null) {
            assertThat(outcome).isInstanceOf(PlanOutcome.Refusal.class);
        } else {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            FileChange.class,
                            c -> assertThat(c.after().content()).isEqualTo(after));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: gone\n", "- - gone\n  # whose?\n  - 1\n", "a: &x gone\nb: *x\n"})
    void refusesWhatTouchesSomethingElse(String before) throws Exception {
        assertThat(new PlanApplier().apply(plan(before))).isInstanceOf(PlanOutcome.Refusal.class);
    }

    @Test
    void keepsLineEnds() throws Exception {
        assertThat(new PlanApplier().apply(plan("a:\r\n- x\r\n- gone\r\nb: 1\r\n")))
                .isInstanceOfSatisfying(
                        FileChange.class, c -> assertThat(c.after().content()).isEqualTo("a:\r\n- x\r\nb: 1\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:\n- x\n- gone\nb: 1\n",
                "a:\n- x\n- gone\n",
                "a:\n- x\n",
                "a: []\nb: 1\n",
                "b: 1\n",
                "a:\n- y\nb: 1\n",
                "a:\n- x\nb: 2\n",
                "a:\n- x\nb: 1\nc: gone\n",
                "a: [x]\nb: 1\n",
                "a:\n- x\nb: 1\n---\n"
            })
    void provesNothingElse(String after) throws Exception {
        SourceText before = SourceText.of("x.yaml", "a:\n- x\n- gone\nb: 1\nc: gone\n");
        FilePlan plan = plan(before.content());
        TextEdit everything = new TextEdit(new TextRange(0, before.content().length()), after);
        FileChange change = new FileChange(
                before,
                before.withContent(after),
                List.of(new AppliedStep(List.of(everything), "rule", "gone")),
                plan.changes());
        assertThat(new ChangeVerifier(plan).verify(change).mismatch()).isPresent();
    }

    private static FilePlan plan(String text) throws YamlSyntaxException {
        YamlFile file = YamlFile.read(SourceText.of("x.yaml", text));
        List<PlannedChange> changes = new ArrayList<>();
        file.documents()
                .forEach(d -> removals(d.root()).forEach(c -> changes.add(new PlannedChange(d, c, "rule", "gone"))));
        return new FilePlan(file, changes);
    }

    private static List<YamlChange> removals(YamlNode node) {
        List<YamlChange> changes = new ArrayList<>();
        if (node instanceof YamlMapping mapping) {
            mapping.entries().stream()
                    .filter(e -> isGone(e.value()))
                    .forEach(e -> changes.add(new YamlChange.RemoveEntry(mapping, e)));
            mapping.children().forEach(c -> changes.addAll(removals(c)));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().stream()
                    .filter(RemovalTest::isGone)
                    .forEach(i -> changes.add(new YamlChange.RemoveItem(sequence, i)));
            sequence.items().forEach(c -> changes.addAll(removals(c)));
        }
        return changes;
    }

    private static boolean isGone(YamlNode node) {
        return node.resolved() == node && node.text().filter("gone"::equals).isPresent();
    }
}

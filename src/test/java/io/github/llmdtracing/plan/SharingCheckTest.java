package io.github.llmdtracing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharingCheckTest {
    private static final String SHARED = "a: {env: &e [x], own: [x]}\nb: {env: *e, own: [x]}\n";

    private final Place place = Files.place(SHARED);

    private PlanDraft draft(String container) {
        PlanDraft draft = new PlanDraft();
        draft.component(new ComponentReport(
                Location.of("k8s/a.yaml"),
                "Deployment/" + container,
                Optional.empty(),
                container,
                "vllm",
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                ComponentState.TRACED,
                "",
                List.of(ValueChange.added("A", "b"))));
        return draft;
    }

    private void append(PlanDraft draft, String path, String item) {
        append(draft, place, path, item);
    }

    private static void append(PlanDraft draft, Place at, String path, String item) {
        YamlNode node = Files.at(at.document().root(), path);
        draft.change(
                at,
                new YamlChange.AppendItems(node.asSequence().orElseThrow(), List.of(NewYaml.text(item))),
                "rule",
                item);
    }

    @Test
    void letsAllPlacesWantTheSame() {
        PlanDraft a = draft("a");
        PlanDraft b = draft("b");
        append(a, "a.env", "y");
        append(b, "b.env", "y");

        new SharingCheck().check(List.of(a, b));

        assertThat(a.changes()).hasSize(1);
        assertThat(b.changes()).hasSize(1);
        assertThat(a.findings()).isEmpty();
    }

    @Test
    void leavesContainersWholeThatWantDifferentThings() {
        PlanDraft a = draft("a");
        PlanDraft b = draft("b");
        append(a, "a.own", "y");
        append(a, "a.env", "y");
        append(b, "b.env", "z");

        new SharingCheck().check(List.of(a, b));

        assertThat(a.changes()).isEmpty();
        assertThat(b.changes()).isEmpty();
        assertThat(a.components()).extracting(ComponentReport::state).containsExactly(ComponentState.NOT_TRACEABLE);
        assertThat(a.findings())
                .extracting(Finding::code, f -> f.location().toString())
                .containsExactly(tuple(FindingCode.SHARED_ANCHOR, "k8s/a.yaml:1:10"));
    }

    @Test
    void leavesAContainerAloneWhoseSharedPartNobodyElseWantsToChange() {
        PlanDraft a = draft("a");
        append(a, "a.env", "y");

        new SharingCheck().check(List.of(a, draft("b")));

        assertThat(a.changes()).isEmpty();
    }

    @Test
    void looksAgainAtWhatDependedOnAContainerThatWasDropped() {
        Place chain = Files.place("a: {env: &e [x], args: [x]}\nb: {env: *e, args: &f [x]}\nc: {args: *f}\n");
        PlanDraft a = draft("a");
        PlanDraft b = draft("b");
        PlanDraft c = draft("c");
        for (PlanDraft draft : List.of(a, b)) {
            append(draft, chain, "a.env", "y");
        }
        append(b, chain, "b.args", "y");
        append(c, chain, "b.args", "z");

        new SharingCheck().check(List.of(a, b, c));

        assertThat(List.of(a, b, c)).allMatch(d -> d.changes().isEmpty());
    }

    @Test
    void doesNotAskWhereNothingIsShared() {
        PlanDraft a = draft("a");
        PlanDraft b = draft("b");
        append(a, "a.own", "y");
        append(b, "b.own", "z");

        new SharingCheck().check(List.of(a, b));

        assertThat(a.changes()).hasSize(1);
        assertThat(b.changes()).hasSize(1);
    }
}

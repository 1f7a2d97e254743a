package io.github.llmdtracing.report.page;

import io.github.llmdtracing.report.Counted;
import io.github.llmdtracing.report.SourceLinks;
import io.github.llmdtracing.rollout.Rollout;
import io.github.llmdtracing.rollout.RolloutTotals;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What restarts when the change is applied.
 *
 * @param rollouts the workloads, by place
 * @param links the way to the files
 */
record RolloutSection(List<Rollout> rollouts, SourceLinks links) {
    private static final PageTable TABLE = new PageTable(
            "rollout",
            "The workloads whose pod template changes, by place",
            List.of("Workload", "Replicas and devices", "What happens", "Place"));

    void write(HtmlWriter html) {
        html.element("p", "Compared with the files as they stand: " + new RolloutTotals(rollouts).words() + ".");
        Fold.ofRows(
                html,
                Counted.of(rollouts.size(), "workload"),
                rollouts.size(),
                h -> TABLE.write(
                        h,
                        IntStream.range(0, rollouts.size()).mapToObj(this::row).toList()));
    }

    private PageTable.Row row(int index) {
        Rollout rollout = rollouts.get(index);
        return new PageTable.Row(
                "llmd-rollout-" + (index + 1),
                List.of(
                        h -> workload(h, rollout),
                        h -> h.text(rollout.size()),
                        h -> effect(h, rollout),
                        h -> PageLink.write(h, links, rollout.location())));
    }

    private static void workload(HtmlWriter html, Rollout rollout) {
        PageLink.breakable(html, rollout.workload());
        rollout.namespace().ifPresent(n -> html.element("span", "namespace " + n, "class", "llmd-second"));
        rollout.kustomization().ifPresent(k -> built(html, k));
    }

    private static void built(HtmlWriter html, String kustomization) {
        html.element(
                "span",
                s -> {
                    s.text("built by ");
                    PageLink.breakable(s, kustomization);
                },
                "class",
                "llmd-second");
    }

    private static void effect(HtmlWriter html, Rollout rollout) {
        if (rollout.mayHang()) {
            html.element("span", "may hang", "class", "llmd-badge llmd-warning");
        }
        html.element("span", rollout.effect(), "class", "llmd-second");
    }
}

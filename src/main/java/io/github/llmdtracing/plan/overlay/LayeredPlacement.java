package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.plan.change.PlanDraft.PlacedChange;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the file for each change of what kustomizations make. A node that several of them use is changed only if all of them want it so;
 * else each has the change in a document of its own, in a patch that is there or one that is added. A container for which there is no
 * place is left alone, whole.
 */
final class LayeredPlacement {
    private final Agreement agreement;
    private final OverlayPatches overlays;
    private final BuiltScripts scripts;
    private final List<LayeredAsk> asks;

    LayeredPlacement(KustomizedTree tree, BuiltScripts scripts, List<BuiltDraft> drafts) {
        this.agreement = new Agreement(tree);
        this.overlays = new OverlayPatches(tree);
        this.scripts = scripts;
        this.asks = drafts.stream()
                .filter(d -> !d.draft().changes().isEmpty())
                .map(d -> new LayeredAsk(d, tree))
                .toList();
    }

    /** Rewrites the changes of all drafts to changes of nodes that stand in files. */
    void place() {
        settle();
        open().forEach(a -> overlays.add(a));
        asks.forEach(this::rewrite);
    }

    /**
     * Whether anything is to be said of a container of a kustomization that others use: it was not traced, or for itself. Else those
     * others say it all.
     *
     * @param asked what was to change before places were looked for
     */
    boolean isForItself(BuiltDraft built, List<PlacedChange> asked) {
        List<PlacedChange> changes = built.draft().changes();
        boolean refused = changes.isEmpty() && !asked.isEmpty();
        return refused
                || changes.stream()
                        .anyMatch(c -> agreement.isInside(c.change().change().target()));
    }

    private void settle() {
        Set<YamlNode> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        do {
            settle(kept);
        } while (kept.addAll(halfTraced()));
    }

    // Whoever is refused wants nothing any more, which others may have counted on.
    private void settle(Set<YamlNode> kept) {
        long refused;
        do {
            refused = asks.stream().filter(LayeredAsk::isRefused).count();
            open().forEach(LayeredAsk::reopen);
            new SharedChanges(agreement, overlays, scripts, kept, open().toList()).settle();
            new SharedVariables(agreement, overlays, kept, open().toList()).settle();
        } while (refused != asks.stream().filter(LayeredAsk::isRefused).count());
    }

    private List<YamlNode> halfTraced() {
        return asks.stream()
                .filter(a -> a.isInner() && a.isRefused())
                .filter(a -> new HalfTraced(a, open().toList()).isCertain())
                .flatMap(a -> a.nodes().stream())
                .toList();
    }

    private Stream<LayeredAsk> open() {
        return asks.stream().filter(a -> !a.isRefused());
    }

    private void rewrite(LayeredAsk ask) {
        PlanDraft draft = ask.built().draft();
        draft.dropChanges();
        if (ask.isRefused() && ask.isInner()) {
            draft.refuseComponents("left to the kustomizations that use this one: " + ask.refusal());
            draft.findings().removeIf(f -> f.severity() != Severity.ERROR); // of what was planned for it
            return;
        }
        if (ask.isRefused()) {
            draft.refuseComponents(
                    ask.sharesScript() ? ask.refusal() : "kustomizations that share its files want different things");
            draft.finding(new SharedFileFinding(ask).finding());
            return;
        }
        ask.changes().forEach(c -> draft.change(c.made().place(), c.made().change()));
        ask.parts().forEach(p -> addVariables(ask, p));
        overlays.change(ask).ifPresent(c -> draft.change(c.place(), c.change()));
    }

    private void addVariables(LayeredAsk ask, YamlMapping part) {
        new PlacedVariables(ask, part)
                .change()
                .ifPresent(c -> ask.built().draft().change(c.place(), c.change()));
    }
}

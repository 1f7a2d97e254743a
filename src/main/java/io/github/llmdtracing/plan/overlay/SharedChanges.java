package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Settles which nodes may change in their files: those of which every place wants the same change.
 *
 * @param scripts who else runs a script that is to change
 * @param kept nodes that stay as they are
 * @param asks who wants changes
 */
record SharedChanges(
        Agreement agreement, OverlayPatches overlays, BuiltScripts scripts, Set<YamlNode> kept, List<LayeredAsk> asks) {
    /** Moves the others into patches of their own, or has their containers refused. */
    void settle() {
        boolean moved = true;
        while (moved) {
            Map<YamlNode, Map<YamlChange, List<LayeredAsk>>> wanted = wanted();
            moved = false;
            for (LayeredAsk ask : asks) {
                moved |= settle(ask, wanted);
            }
        }
    }

    private Map<YamlNode, Map<YamlChange, List<LayeredAsk>>> wanted() {
        Map<YamlNode, Map<YamlChange, List<LayeredAsk>>> wanted = new HashMap<>();
        for (LayeredAsk ask : asks) {
            for (WrittenChange change : ask.isRefused() ? List.<WrittenChange>of() : ask.changes()) {
                wanted.computeIfAbsent(change.witness(), n -> new HashMap<>())
                        .computeIfAbsent(change.change(), c -> new ArrayList<>())
                        .add(ask);
            }
        }
        return wanted;
    }

    private boolean settle(LayeredAsk ask, Map<YamlNode, Map<YamlChange, List<LayeredAsk>>> wanted) {
        List<WrittenChange> alone = ask.isRefused()
                ? List.of()
                : ask.changes().stream().filter(c -> !isAgreed(c, wanted)).toList();
        alone.forEach(c -> moveOrRefuse(ask, c, same(c, wanted)));
        return !alone.isEmpty();
    }

    private boolean isAgreed(WrittenChange change, Map<YamlNode, Map<YamlChange, List<LayeredAsk>>> wanted) {
        List<LayeredAsk> same = same(change, wanted);
        return !change.isNowhere()
                && !kept.contains(change.witness())
                && agreement.of(change.witness(), same, a -> true)
                && scripts.dissenter(change, same).isEmpty();
    }

    private static List<LayeredAsk> same(
            WrittenChange change, Map<YamlNode, Map<YamlChange, List<LayeredAsk>>> wanted) {
        return wanted.getOrDefault(change.witness(), Map.of()).getOrDefault(change.change(), List.of());
    }

    private void moveOrRefuse(LayeredAsk ask, WrittenChange change, List<LayeredAsk> same) {
        if (change.other().isPresent()) {
            ask.exchange(change, change.other().get());
        } else if (!ask.isInner() && overlays.canTake(ask, change)) {
            ask.overlay(change);
        } else {
            scripts.dissenter(change, same)
                    .map(SharedScripts::reason)
                    .ifPresentOrElse(ask::refuseScript, () -> ask.refuse(reason(change)));
        }
    }

    private static String reason(WrittenChange change) {
        return change.isNowhere()
                ? "what would have to change is set by a kustomization, or in a file that may not change"
                : "what would have to change in "
                        + change.made().place().file().text().path() + " serves others that must not change alike";
    }
}

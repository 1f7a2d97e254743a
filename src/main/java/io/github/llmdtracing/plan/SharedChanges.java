package io.github.llmdtracing.plan;

import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Settles which nodes may change in their files: those of which every place wants the same change. */
record SharedChanges(NodeCount count, OverlayPatches overlays, List<LayeredAsk> asks) {
    /** Moves the others into patches of their own, or has their containers refused. */
    void settle() {
        boolean moved = true;
        while (moved) {
            Map<YamlNode, Map<YamlChange, Integer>> wanted = wanted();
            moved = false;
            for (LayeredAsk ask : asks) {
                moved |= settle(ask, wanted);
            }
        }
    }

    private Map<YamlNode, Map<YamlChange, Integer>> wanted() {
        Map<YamlNode, Map<YamlChange, Integer>> wanted = new IdentityHashMap<>();
        for (LayeredAsk ask : asks) {
            for (WrittenChange change : ask.isRefused() ? List.<WrittenChange>of() : ask.changes()) {
                wanted.computeIfAbsent(change.witness(), n -> new HashMap<>()).merge(change.change(), 1, Integer::sum);
            }
        }
        return wanted;
    }

    private boolean settle(LayeredAsk ask, Map<YamlNode, Map<YamlChange, Integer>> wanted) {
        List<WrittenChange> alone = ask.isRefused()
                ? List.of()
                : ask.changes().stream().filter(c -> !isAgreed(c, wanted)).toList();
        alone.forEach(c -> moveOrRefuse(ask, c));
        return !alone.isEmpty();
    }

    private boolean isAgreed(WrittenChange change, Map<YamlNode, Map<YamlChange, Integer>> wanted) {
        Integer wants = wanted.getOrDefault(change.witness(), Map.of()).getOrDefault(change.change(), 0);
        return wants == count.of(change.witness());
    }

    private void moveOrRefuse(LayeredAsk ask, WrittenChange change) {
        if (overlays.canTake(ask, change)) {
            ask.overlay(change);
        } else {
            ask.refuse("what would have to change in "
                    + change.made().place().file().text().path() + " serves others that must not change alike");
        }
    }
}

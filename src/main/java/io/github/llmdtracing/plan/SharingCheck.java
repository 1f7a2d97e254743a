package io.github.llmdtracing.plan;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.plan.change.PlanDraft.PlacedChange;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps anchored nodes safe: one that stands in several places may change only if every one of those places wants the same change.
 * Containers that do not agree are left alone, each whole.
 */
final class SharingCheck {
    private final Map<YamlDocument, SharedNodes> documents = new HashMap<>();

    /** Drops what cannot be done, until all that is left can, and says whether anything was dropped. */
    boolean check(List<PlanDraft> containers) {
        boolean dropped = false;
        boolean refused = true;
        while (refused) {
            Map<YamlNode, Map<YamlChange, Integer>> wanted = wanted(containers);
            refused = false;
            for (PlanDraft container : containers) {
                refused |= refuse(container, wanted);
            }
            dropped |= refused;
        }
        return dropped;
    }

    private static Map<YamlNode, Map<YamlChange, Integer>> wanted(List<PlanDraft> containers) {
        Map<YamlNode, Map<YamlChange, Integer>> wanted = new HashMap<>();
        containers.stream()
                .flatMap(c -> c.changes().stream())
                .map(p -> p.change().change())
                .forEach(c ->
                        wanted.computeIfAbsent(c.target(), n -> new HashMap<>()).merge(c, 1, Integer::sum));
        return wanted;
    }

    private boolean refuse(PlanDraft container, Map<YamlNode, Map<YamlChange, Integer>> wanted) {
        return container.changes().stream()
                .filter(c -> !isAgreed(c, wanted))
                .findFirst()
                .map(c -> drop(container, c))
                .orElse(false);
    }

    private boolean isAgreed(PlacedChange placed, Map<YamlNode, Map<YamlChange, Integer>> wanted) {
        YamlChange change = placed.change().change();
        int places = shared(placed.place().document()).places(change.target());
        return places == 1 || wanted.getOrDefault(change.target(), Map.of()).getOrDefault(change, 0) == places;
    }

    private SharedNodes shared(YamlDocument document) {
        return documents.computeIfAbsent(document, d -> new SharedNodes(d.root()));
    }

    private static boolean drop(PlanDraft container, PlacedChange placed) {
        Location location = Location.of(
                placed.place().file().text(),
                placed.change().change().target().range().start());
        String subject = container.components().stream()
                .findFirst()
                .map(c -> "container \"" + c.name() + "\"")
                .orElse("");
        container.dropChanges();
        container.refuseComponents("an anchored part of it stands in places that are not to be changed alike");
        container.finding(Finding.of(
                FindingCode.SHARED_ANCHOR,
                location,
                subject,
                "an anchored node stands in several places, which are not to be changed alike",
                "A change here would change all of them.",
                "Write the variables and arguments out for each container."));
        return true;
    }
}

package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.kustomize.Contribution;
import io.github.llmdtracing.kustomize.Contribution.Layer;
import io.github.llmdtracing.kustomize.Provenance;
import io.github.llmdtracing.plan.change.AddedVariables;
import io.github.llmdtracing.plan.change.PlanDraft.PlacedChange;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is asked for one built container, and where each part of it has found a place so far. */
final class LayeredAsk {
    private final BuiltDraft built;
    private final Optional<PlacedChange> request;
    private final List<WrittenChange> changes = new ArrayList<>();
    private final List<YamlMapping> parts;
    private final int home;
    private final Map<String, YamlMapping> placed = new LinkedHashMap<>();
    private final Set<String> overlaid = new TreeSet<>();
    private final List<WrittenChange> overlaidChanges = new ArrayList<>();
    private String refusal = "";
    private boolean sharesScript;

    LayeredAsk(BuiltDraft built, KustomizedTree tree) {
        this.built = built;
        this.request = built.draft().changes().stream()
                .filter(c -> c.variables().isPresent())
                .findFirst();
        Provenance provenance = tree.graph().provenance();
        for (PlacedChange change : built.draft().changes()) {
            if (change.variables().isEmpty()) {
                changes.add(new WrittenChanges(tree).of(change).orElseGet(() -> WrittenChange.nowhere(change)));
            }
        }
        this.parts = parts(provenance).stream()
                .filter(p -> tree.isEditable(provenance.place(p).file()))
                .toList();
        this.home = home(provenance);
    }

    private List<YamlMapping> parts(Provenance provenance) {
        Optional<YamlMapping> container = variables().map(AddedVariables::container);
        return container.stream().flatMap(c -> parts(provenance, c)).toList();
    }

    private static Stream<YamlMapping> parts(Provenance provenance, YamlMapping container) {
        if (provenance.isWritten(container)) {
            return Stream.of(container);
        }
        return new EffectiveVariables(provenance, container)
                .writable().stream()
                        .filter(c -> c.layer() == Layer.RESOURCE || c.layer() == Layer.STRATEGIC_PATCH)
                        .map(Contribution::node)
                        .filter(provenance::isWritten)
                        .flatMap(n -> n instanceof YamlMapping mapping ? Stream.of(mapping) : Stream.of());
    }

    // Variables go where the program's options are written, so that one place says it all.
    private int home(Provenance provenance) {
        Optional<YamlDocument> written = Stream.concat(
                        changes.stream().map(c -> c.made().place().document()), launch(provenance))
                .findFirst();
        for (int i = parts.size() - 1; i > 0 && written.isPresent(); i--) {
            if (provenance.place(parts.get(i)).document().equals(written.get())) {
                return i;
            }
        }
        return 0;
    }

    private Stream<YamlDocument> launch(Provenance provenance) {
        return Stream.of("args", "command")
                .flatMap(k -> variables().stream().flatMap(v -> v.container().get(k).stream()))
                .map(n -> provenance.place(n).document());
    }

    /** Whether other kustomizations use this one. */
    boolean isInner() {
        return built.inner();
    }

    BuiltDraft built() {
        return built;
    }

    /** The variables that the container is to get. */
    Optional<AddedVariables> variables() {
        return request.flatMap(PlacedChange::variables);
    }

    /** The rule that asks for the variables. */
    String rule() {
        return request.map(c -> c.change().rule()).orElse("");
    }

    /** The changes of written nodes that stay where they are. */
    List<WrittenChange> changes() {
        return changes;
    }

    /** The mappings in files that the container is made of, to which variables can be added; the resource's first. */
    List<YamlMapping> parts() {
        return parts;
    }

    /** The nodes that were to change. */
    List<YamlNode> nodes() {
        Stream<YamlNode> changed = Stream.concat(changes.stream(), overlaidChanges.stream())
                .filter(c -> !c.isNowhere())
                .map(WrittenChange::witness);
        Stream<YamlNode> lists =
                parts.stream().flatMap(p -> p.get("env").stream()).map(YamlNode::resolved);
        return Stream.<Stream<? extends YamlNode>>of(changed, parts.stream(), lists)
                .<YamlNode>flatMap(s -> s)
                .toList();
    }

    /** The part in which variables belong. */
    int home() {
        return home;
    }

    /** Whether a variable is to have a value. */
    boolean wants(String name, String value) {
        return variables().filter(v -> value.equals(v.values().get(name))).isPresent();
    }

    boolean isOpen(String name) {
        return !placed.containsKey(name) && !overlaid.contains(name);
    }

    void place(String name, YamlMapping part) {
        placed.put(name, part);
    }

    /** The variables that were placed in a part. */
    List<String> placedIn(YamlNode part) {
        return variables().stream()
                .flatMap(v -> v.values().keySet().stream())
                .filter(n -> placed.get(n) == part)
                .toList();
    }

    void overlay(String name) {
        overlaid.add(name);
    }

    /** The variables that go into a patch of the kustomization's own. */
    Map<String, String> overlaidVariables() {
        Map<String, String> own = new LinkedHashMap<>();
        variables()
                .ifPresent(v -> v.values().forEach((name, value) -> {
                    if (overlaid.contains(name)) {
                        own.put(name, value);
                    }
                }));
        return own;
    }

    void exchange(WrittenChange change, WrittenChange other) {
        changes.set(changes.indexOf(change), other);
    }

    void overlay(WrittenChange change) {
        changes.remove(change);
        overlaidChanges.add(change);
    }

    /** The changes that go into a patch of the kustomization's own. */
    List<WrittenChange> overlaidChanges() {
        return overlaidChanges;
    }

    /** Forgets where variables were placed. */
    void reopen() {
        placed.clear();
        overlaid.clear();
    }

    void refuse(String reason) {
        refusal = reason;
    }

    /** The same, because of another container that runs the same script. */
    void refuseScript(String reason) {
        refuse(reason);
        sharesScript = true;
    }

    /** Whether it was refused because of another container that runs the same script. */
    boolean sharesScript() {
        return sharesScript;
    }

    /** Why nothing is done; empty where something is. */
    String refusal() {
        return refusal;
    }

    boolean isRefused() {
        return !refusal.isEmpty();
    }
}

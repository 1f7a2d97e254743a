package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds a place for each variable: the mapping where the program's options are written, if all that is made of it wants the variable with
 * the same value; else one nearer to the kustomization, else a patch of its own.
 */
final class SharedVariables {
    private final Agreement agreement;
    private final OverlayPatches overlays;
    private final Set<YamlNode> kept;
    private final List<LayeredAsk> asks;
    private final Map<YamlNode, List<LayeredAsk>> users = new HashMap<>();

    SharedVariables(Agreement agreement, OverlayPatches overlays, Set<YamlNode> kept, List<LayeredAsk> asks) {
        this.agreement = agreement;
        this.overlays = overlays;
        this.kept = kept;
        this.asks = asks.stream().filter(a -> a.variables().isPresent()).toList();
        this.asks.forEach(a -> a.parts()
                .forEach(p -> users.computeIfAbsent(decisive(p), n -> new ArrayList<>())
                        .add(a)));
    }

    void settle() {
        asks.stream().sorted(Comparator.comparingInt(LayeredAsk::home)).forEach(this::placeAtHome);
        asks.forEach(this::placeElsewhere);
    }

    private void placeAtHome(LayeredAsk ask) {
        ask.parts().stream().skip(ask.home()).limit(1).forEach(p -> placeAll(ask, p));
    }

    private void placeAll(LayeredAsk ask, YamlMapping part) {
        ask.variables()
                .ifPresent(v -> v.values().forEach((name, value) -> {
                    if (!names(part, name)) {
                        place(ask, part, name, value);
                    }
                }));
    }

    // A patch that deletes a variable has an entry for it already.
    private static boolean names(YamlMapping part, String variable) {
        return part.sequence("env").stream()
                .flatMap(s -> s.items().stream())
                .flatMap(i -> i.asMapping().stream())
                .anyMatch(i -> i.text("name").filter(variable::equals).isPresent());
    }

    private void place(LayeredAsk ask, YamlMapping part, String name, String value) {
        YamlNode decisive = decisive(part);
        List<LayeredAsk> all = users.getOrDefault(decisive, List.of());
        if (ask.isOpen(name) && !kept.contains(decisive) && agreement.of(decisive, all, a -> mayGet(a, name, value))) {
            all.stream().filter(a -> mayGet(a, name, value)).forEach(a -> a.place(name, partWith(a, decisive)));
        }
    }

    // A list with an anchor may be that of other containers too, and then all of them have a say.
    private YamlNode decisive(YamlMapping part) {
        return list(part).filter(l -> !agreement.isOnlyIn(l, part)).orElse(part);
    }

    private static Optional<YamlNode> list(YamlMapping part) {
        return part.get("env").map(YamlNode::resolved);
    }

    private static YamlMapping partWith(LayeredAsk ask, YamlNode decisive) {
        return ask.parts().stream()
                .filter(p ->
                        p.equals(decisive) || list(p).filter(decisive::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static boolean mayGet(LayeredAsk ask, String name, String value) {
        return !ask.isRefused() && ask.wants(name, value) && ask.isOpen(name);
    }

    private void placeElsewhere(LayeredAsk ask) {
        outwards(ask).forEach(p -> placeAll(ask, p));
        ask.variables().ifPresent(v -> v.values().keySet().forEach(name -> overlay(ask, name)));
    }

    // From the options' own place towards the kustomization, and only then back towards the resource.
    private static Stream<YamlMapping> outwards(LayeredAsk ask) {
        List<YamlMapping> parts = ask.parts();
        IntStream after = IntStream.range(ask.home() + 1, parts.size());
        IntStream before = IntStream.range(0, ask.home()).map(i -> ask.home() - 1 - i);
        return IntStream.concat(after, before).mapToObj(parts::get);
    }

    private void overlay(LayeredAsk ask, String name) {
        if (ask.isOpen(name) && !ask.isRefused()) {
            if (!ask.isInner() && overlays.canTake(ask)) {
                ask.overlay(name);
            } else {
                ask.refuse("its variables have no place of their own");
            }
        }
    }
}

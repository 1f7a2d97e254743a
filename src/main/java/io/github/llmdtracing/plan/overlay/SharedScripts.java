package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.plan.change.PlanDraft.PlacedChange;
import io.github.llmdtracing.plan.container.ObjectPlanner.Planned;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps scripts in config maps safe: one that several containers run may change only if each of them wants the same change. Containers
 * that do not agree are left alone, each whole.
 *
 * @param scopes who may run a script
 */
public record SharedScripts(ScriptScopes scopes) {
    /** Drops what cannot be done, until all that is left can, and says whether anything was dropped. */
    public boolean check(List<Planned> planned) {
        boolean dropped = false;
        boolean more = true;
        while (more) {
            more = planned.stream().filter(p -> drops(p, planned)).count() > 0;
            dropped |= more;
        }
        return dropped;
    }

    private boolean drops(Planned own, List<Planned> planned) {
        Optional<PlacedChange> refused = own.draft().changes().stream()
                .filter(c -> changesScript(c))
                .filter(c -> dissenter(own, c, planned).isPresent())
                .findFirst();
        refused.ifPresent(c -> drop(own, c, dissenter(own, c, planned).orElseThrow()));
        return refused.isPresent();
    }

    private boolean changesScript(PlacedChange placed) {
        return placed.change().change() instanceof YamlChange.EditScalar edit
                && scopes.ofRaw().isMountable(edit.target());
    }

    private Optional<Container> dissenter(Planned own, PlacedChange placed, List<Planned> planned) {
        YamlNode script = placed.change().change().target();
        Set<YamlChange> wanted = changes(own, script);
        return Stream.concat(scopes.ofRaw().of(script).stream(), scopes.built(script).stream())
                .filter(r -> planned.stream()
                        .noneMatch(p -> isOf(p, r) && changes(p, script).equals(wanted)))
                .findFirst();
    }

    private static boolean isOf(Planned planned, Container container) {
        return planned.container().filter(c -> c.node() == container.node()).isPresent();
    }

    private static Set<YamlChange> changes(Planned planned, YamlNode script) {
        return planned.draft().changes().stream()
                .map(c -> c.change().change())
                .filter(c -> c.target() == script)
                .collect(Collectors.toSet());
    }

    private static void drop(Planned own, PlacedChange placed, Container other) {
        String reason = reason(other);
        own.draft().dropChanges();
        own.draft().refuseComponents(reason);
        own.draft()
                .finding(Finding.of(
                        FindingCode.SHARED_SCRIPT,
                        Location.of(
                                placed.place().file().text(),
                                placed.change().change().target().range().start()),
                        own.container().map(Container::title).orElse(""),
                        reason,
                        "A change of the script would change what both run.",
                        "Give each a script of its own, or trace both."));
    }

    /** Why a script may not change for one container, with the name of the other. */
    static String reason(Container other) {
        return "its script is run by " + other.title() + " of "
                + other.pod().owner().title() + " too, for which it must not change alike";
    }
}

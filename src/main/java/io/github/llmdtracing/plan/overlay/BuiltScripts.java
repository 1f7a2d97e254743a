package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.ScriptReaders;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps scripts that kustomizations put into config maps from changing for a container that wants no such change.
 *
 * @param scopes who may run a script
 */
record BuiltScripts(ScriptScopes scopes) {
    /**
     * A container that may run the script that a change is of, in a build that has the change, and does not want it.
     *
     * @param same whoever wants it
     */
    Optional<Container> dissenter(WrittenChange change, List<LayeredAsk> same) {
        return change.asked().change().change() instanceof YamlChange.EditScalar
                ? same.stream()
                        .flatMap(a -> readers(a, change))
                        .filter(r -> same.stream().noneMatch(a -> isOf(a, r)))
                        .findFirst()
                : Optional.empty();
    }

    private Stream<Container> readers(LayeredAsk ask, WrittenChange change) {
        YamlNode script = target(ask, change);
        ScriptReaders inBuild = scopes.of(ask.built().build());
        return inBuild.isMountable(script)
                ? Stream.concat(inBuild.of(script).stream(), scopes.ofRaw().of(script).stream())
                : Stream.empty();
    }

    // Each build has the script as a node of its own, where it was put together.
    private static YamlNode target(LayeredAsk ask, WrittenChange change) {
        return ask.changes().stream()
                .filter(c -> c.witness() == change.witness() && c.change().equals(change.change()))
                .map(c -> c.asked().change().change().target())
                .findFirst()
                .orElseGet(() -> change.asked().change().change().target());
    }

    private static boolean isOf(LayeredAsk ask, Container container) {
        return ask.built().container().filter(c -> c.node() == container.node()).isPresent();
    }
}

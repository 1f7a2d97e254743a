package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.kubernetes.ScriptReaders;
import io.github.llmdtracing.kustomize.Build;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may run a script of a config map, among what is applied together: the files that belong to no kustomization, and each build with
 * those files. Found out once, when a script is to change; most trees have none.
 */
public final class ScriptScopes {
    private final List<KubernetesObject> raw;
    private final List<Build> builds;
    private final IdentityHashMap<Build, ScriptReaders> ofBuilds = new IdentityHashMap<>();
    private Optional<ScriptReaders> ofRaw = Optional.empty();

    /** Scopes of the objects that stand in files, and of those that kustomizations make. */
    public ScriptScopes(List<KubernetesObject> raw, List<Build> builds) {
        this.raw = raw;
        this.builds = builds;
    }

    /** Those that may run a script of a file that belongs to no kustomization. */
    ScriptReaders ofRaw() {
        if (ofRaw.isEmpty()) {
            ofRaw = Optional.of(ScriptReaders.of(ProjectIndex.ofObjects(raw)));
        }
        return ofRaw.get();
    }

    /** Those of a build. */
    ScriptReaders of(Build build) {
        return ofBuilds.computeIfAbsent(build, this::read);
    }

    private ScriptReaders read(Build build) {
        Set<String> own = new HashSet<>();
        build.objects().forEach(o -> own.add(o.title()));
        Stream<KubernetesObject> others = raw.stream().filter(o -> !own.contains(o.title()));
        ProjectIndex around = ProjectIndex.ofObjects(
                Stream.concat(build.objects().stream(), others).toList());
        return new ScriptReaders(around, ScriptReaders.containers(build.objects()));
    }

    /** Containers of kustomizations that may run a script. */
    List<Container> built(YamlNode script) {
        return builds.stream().flatMap(b -> of(b).of(script).stream()).toList();
    }
}

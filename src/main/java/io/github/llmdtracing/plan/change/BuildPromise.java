package io.github.llmdtracing.plan.change;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kustomize.Build;
import io.github.llmdtracing.yaml.YamlChange;
import java.util.List;

/**
 * What is to come out when a kustomization is built from the edited files: what came out before, with these changes and nothing else.
 *
 * @param build what came out before
 * @param changed what is to change in its objects
 * @param beside what else changes in the tree, as Helm values; what of it stands in its objects is to come out, too
 */
public record BuildPromise(Build build, List<Changed> changed, List<YamlChange> beside) {
    /** Copies the lists. */
    public BuildPromise {
        changed = List.copyOf(changed);
        beside = List.copyOf(beside);
    }

    /** The same promise where other things change, too. */
    public BuildPromise with(List<YamlChange> others) {
        return new BuildPromise(build, changed, others);
    }

    /**
     * What is to change in one object. A node that stands in two of them can change differently in each.
     *
     * @param object the object as it came out before
     * @param changes changes of its nodes, but for variables
     * @param variables what is added to the variables of its containers
     */
    public record Changed(KubernetesObject object, List<YamlChange> changes, List<AddedVariables> variables) {
        /** Copies the lists. */
        public Changed {
            changes = List.copyOf(changes);
            variables = List.copyOf(variables);
        }
    }

    /** What is to change in an object of the build. */
    public List<Changed> in(KubernetesObject object) {
        return changed.stream().filter(c -> c.object().equals(object)).toList();
    }
}

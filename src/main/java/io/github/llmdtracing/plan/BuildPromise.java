package io.github.llmdtracing.plan;

import io.github.llmdtracing.kustomize.Build;
import io.github.llmdtracing.yaml.YamlChange;
import java.util.List;

/**
 * What is to come out when a kustomization is built from the edited files: what came out before, with these changes and nothing else.
 *
 * @param build what came out before
 * @param changes changes of its nodes, but for variables
 * @param variables what is added to the variables of its containers
 */
public record BuildPromise(Build build, List<YamlChange> changes, List<AddedVariables> variables) {
    /** Copies the lists. */
    public BuildPromise {
        changes = List.copyOf(changes);
        variables = List.copyOf(variables);
    }
}

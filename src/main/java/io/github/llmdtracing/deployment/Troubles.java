package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ClusterProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Gathers all that stands in the way; rights that are missing become one. */
final class Troubles {
    private final List<Trouble> others = new ArrayList<>();
    private final Set<String> missing = new TreeSet<>();
    private Optional<ClusterProblem> example = Optional.empty();

    void add(Trouble trouble) {
        others.add(trouble);
    }

    /** What the cluster said about something. */
    void add(String subject, ClusterProblem problem) {
        if (problem instanceof ClusterProblem.Forbidden forbidden) {
            missing.add(forbidden.verb() + " " + forbidden.resource()
                    + forbidden.namespace().map(n -> " in " + n).orElse(" in the cluster"));
            example = example.or(() -> Optional.of(problem));
        } else {
            others.add(Trouble.of(subject, problem));
        }
    }

    boolean isEmpty() {
        return others.isEmpty() && missing.isEmpty();
    }

    List<Trouble> all() {
        List<Trouble> all = new ArrayList<>(others);
        example.ifPresent(e -> all.add(
                missing.size() == 1
                        ? Trouble.of("", e)
                        : new Trouble("", missing.size() + " rights are missing", List.copyOf(missing), e.remedy())));
        return all;
    }
}

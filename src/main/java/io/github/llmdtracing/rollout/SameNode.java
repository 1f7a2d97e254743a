package io.github.llmdtracing.rollout;

import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether two trees say the same, wherever and however they are written. */
final class SameNode {
    /** Nodes are compared by identity; each pair is looked at once, so that no nest of aliases multiplies the work. */
    private record Pair(YamlNode one, YamlNode other) {}

    private final Set<Pair> seen = new HashSet<>();

    static boolean of(Optional<? extends YamlNode> one, Optional<? extends YamlNode> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || new SameNode().of(one.get(), other.orElseThrow()));
    }

    private boolean of(YamlNode written, YamlNode writtenToo) {
        YamlNode one = written.resolved();
        YamlNode other = writtenToo.resolved();
        if (one == other || !seen.add(new Pair(one, other))) {
            return true;
        }
        if (one instanceof YamlMapping left && other instanceof YamlMapping right) {
            return entries(left.entries(), right.entries());
        }
        if (one instanceof YamlSequence left && other instanceof YamlSequence right) {
            return items(left.items(), right.items());
        }
        return one instanceof YamlScalar left && other instanceof YamlScalar right && scalars(left, right);
    }

    // The order of keys is none of Kubernetes' business, but nobody changes it, either.
    private boolean entries(List<YamlEntry> left, List<YamlEntry> right) {
        boolean same = left.size() == right.size();
        for (int i = 0; same && i < left.size(); i++) {
            same = of(left.get(i).key(), right.get(i).key())
                    && of(left.get(i).value(), right.get(i).value());
        }
        return same;
    }

    private boolean items(List<YamlNode> left, List<YamlNode> right) {
        boolean same = left.size() == right.size();
        for (int i = 0; same && i < left.size(); i++) {
            same = of(left.get(i), right.get(i));
        }
        return same;
    }

    private static boolean scalars(YamlScalar left, YamlScalar right) {
        return left.isNull() == right.isNull() && left.value().equals(right.value());
    }
}

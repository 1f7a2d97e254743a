package io.github.llmdtracing.rollout;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kustomize.Build;
import io.github.llmdtracing.plan.values.ReleaseValues;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which pods a change of a tree makes anew.
 *
 * @param before the tree as it stands
 * @param after the same tree as it becomes: nothing in it is added, taken away or moved
 */
public record Rollouts(TreeState before, TreeState after) {
    /** All of them, by place. */
    public List<Rollout> all() {
        return Stream.of(raw(), built(), values())
                .flatMap(s -> s)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Rollout> raw() {
        return objects(before.sources().raw(), after.sources().raw(), Optional.empty());
    }

    private Stream<Rollout> built() {
        return pairs(before.sources().builds(), after.sources().builds(), Rollouts::build);
    }

    private static Stream<Rollout> build(Build before, Build after) {
        return objects(before.objects(), after.objects(), Optional.of(after.kustomization()));
    }

    private static Stream<Rollout> objects(
            List<KubernetesObject> before, List<KubernetesObject> after, Optional<String> kustomization) {
        Scalers scalers = Scalers.among(after);
        return pairs(
                before,
                after,
                (b, a) -> isSame(b, a) ? new ObjectRollouts(b, a, kustomization, scalers).all().stream() : Stream.of());
    }

    private static boolean isSame(KubernetesObject before, KubernetesObject after) {
        return before.title().equals(after.title()) && before.node() != after.node();
    }

    private Stream<Rollout> values() {
        return pairs(before.releases(), after.releases(), Rollouts::release);
    }

    private static Stream<Rollout> release(ReleaseValues before, ReleaseValues after) {
        return new ReleaseRollouts(before, after).all();
    }

    // What could be built before and cannot now, or the other way, has no counterpart.
    private static <T> Stream<Rollout> pairs(
            List<T> before, List<T> after, BiFunction<T, T, Stream<Rollout>> comparison) {
        return before.size() == after.size()
                ? IntStream.range(0, after.size()).boxed().flatMap(i -> comparison.apply(before.get(i), after.get(i)))
                : Stream.of();
    }
}

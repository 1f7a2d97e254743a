package io.github.llmdtracing.rollout;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import java.util.List;

/**
 * What has to be said of rollouts: where one may get stuck.
 *
 * @param rollouts the rollouts
 */
public record RolloutFindings(List<Rollout> rollouts) {
    /** One for each workload, wherever it is built. */
    public List<Finding> all() {
        return rollouts.stream()
                .filter(Rollout::mayHang)
                .map(RolloutFindings::finding)
                .distinct()
                .toList();
    }

    private static Finding finding(Rollout rollout) {
        return Finding.of(
                FindingCode.ROLLOUT_NEEDS_SPARE_GPUS,
                rollout.location(),
                rollout.workload(),
                "the rolling update needs " + rollout.spare() + " free",
                "By its strategy a new pod has to be ready before an old one goes, and where nothing is free it waits, and nothing changes.",
                "See that as much is free, or set maxSurge to 0 and maxUnavailable to 1, where a moment with one replica less does no harm.");
    }
}

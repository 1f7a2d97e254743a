package io.github.llmdtracing.rollout;

import io.github.llmdtracing.plan.PlannedSources;
import io.github.llmdtracing.plan.values.ReleaseValues;
import java.util.List;

/**
 * A tree at one time.
 *
 * @param sources its objects
 * @param releases the charts that it installs
 */
public record TreeState(PlannedSources sources, List<ReleaseValues> releases) {
    /** Copies the list. */
    public TreeState {
        releases = List.copyOf(releases);
    }
}

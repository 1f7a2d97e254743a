package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ClusterObject;
import java.util.Optional;

/**
 * An object that is to be applied.
 *
 * @param wanted as it shall be
 * @param standing as it is; none where it is not there
 */
record PlannedObject(ClusterObject wanted, Optional<ClusterObject> standing) {
    String name() {
        return wanted.key().toString();
    }
}

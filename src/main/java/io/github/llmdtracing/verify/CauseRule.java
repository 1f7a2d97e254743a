package io.github.llmdtracing.verify;

import java.util.Optional;

/** One reason why spans of a service may be missing. */
interface CauseRule {
    /** The cause; none where the configuration does not suggest it. */
    Optional<Cause> cause(ExpectedService service, Circumstances circumstances);
}

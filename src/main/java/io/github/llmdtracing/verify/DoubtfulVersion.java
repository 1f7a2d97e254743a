package io.github.llmdtracing.verify;

import io.github.llmdtracing.lint.Hop;
import io.github.llmdtracing.serving.VersionRule;
import java.util.Optional;

/** What its version can do is not certain. */
final class DoubtfulVersion implements CauseRule {
    @Override
    public Optional<Cause> cause(ExpectedService service, Circumstances circumstances) {
        return service.hop()
                .flatMap(Hop::rule)
                .flatMap(VersionRule::warning)
                .map(w -> new Cause(
                        "version",
                        w,
                        "Look whether the program of this image knows tracing, and name its version in <images>."));
    }
}

package io.github.llmdtracing.verify;

import io.github.llmdtracing.lint.Hop;
import java.util.Optional;

/** An engine without its own tracing options: only what instruments HTTP makes spans. */
final class EngineFlagsMissing implements CauseRule {
    @Override
    public Optional<Cause> cause(ExpectedService service, Circumstances circumstances) {
        return service.hop()
                .flatMap(Hop::rule)
                .flatMap(r -> r.flags().endpoint())
                .filter(flag -> isMissing(service, flag))
                .map(flag -> new Cause(
                        "engine-flags",
                        "The server is not started with " + flag + ", without which it makes no spans of its own.",
                        "Start it with " + flag + "; enrich writes that."));
    }

    private static boolean isMissing(ExpectedService service, String flag) {
        return service.report().chart().isEmpty()
                && service.report().values().stream()
                        .noneMatch(v -> v.name().equals(flag) && v.after().isPresent());
    }
}

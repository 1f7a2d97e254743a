package io.github.llmdtracing.verify;

import io.github.llmdtracing.lint.Hop;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.TracingEnvironment;
import io.github.llmdtracing.serving.VersionRule;
import java.util.Optional;
import java.util.Set;

/** The backend knows a service by the name that this program has when nobody names it. */
final class OtherName implements CauseRule {
    @Override
    public Optional<Cause> cause(ExpectedService service, Circumstances circumstances) {
        Optional<String> own =
                service.hop().flatMap(Hop::rule).map(VersionRule::environment).flatMap(TracingEnvironment::serviceName);
        return circumstances.strangers().stream()
                .filter(s -> own.filter(s::equals).isPresent() || isNobodys(service, s))
                .sorted()
                .findFirst()
                .map(s -> new Cause(
                        "other-name",
                        "The backend knows \"" + s
                                + "\", which is what this program calls itself where nothing names it.",
                        "See whether OTEL_SERVICE_NAME reaches the container, as an environment variable of this"
                                + " very container."));
    }

    // Python's SDK names the executable too, Go's as well.
    private static boolean isNobodys(ExpectedService service, String stranger) {
        boolean python = SpanTable.of(service.component())
                .map(KnownSpans::component)
                .filter(ENGINES::contains)
                .isPresent();
        return python && stranger.startsWith(ServiceName.UNKNOWN);
    }

    private static final Set<String> ENGINES = Set.of(ComponentIds.VLLM, ComponentIds.SGLANG);
}

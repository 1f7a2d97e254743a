package io.github.llmdtracing.mojo;

import io.github.llmdtracing.collector.TailSampling;
import io.github.llmdtracing.otel.Sampling;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code <sampling>} and {@code <tailSampling>}.
 *
 * @param scope where they stand
 * @param production whether one sampler is not enough
 */
record TailSamplingReader(ElementScope scope, boolean production) {
    /** Who decides. */
    private enum Decider {
        HEAD,
        TAIL
    }

    Optional<TailSampling> read(CollectorElement element) {
        Decider decider = ElementScope.text(element.sampling)
                .map(text -> Choice.of("sampling", Decider.values()).read(scope, text, Decider.HEAD))
                .orElse(Decider.HEAD);
        if (decider == Decider.HEAD && element.tailSampling != null) {
            scope.error("<tailSampling> has no effect without <sampling>tail</sampling>");
        }
        return decider == Decider.TAIL
                ? Optional.of(tail(element.tailSampling == null ? new TailSamplingElement() : element.tailSampling))
                : Optional.empty();
    }

    private TailSampling tail(TailSamplingElement element) {
        int usual = production ? 2 : 1;
        return new TailSampling(
                share(element.share),
                duration("slow", element.slow, Duration.ofSeconds(30)),
                duration("decisionWait", element.decisionWait, Duration.ofSeconds(30)),
                new Counts(scope).read("samplers", element.samplers, usual, 1));
    }

    private BigDecimal share(@Nullable String written) {
        String text = ElementScope.text(written).orElse("0.1");
        Optional<BigDecimal> share = Sampling.ratio(text);
        if (share.isEmpty()) {
            scope.wrong("share", text, "which is no number from 0 to 1");
        }
        return share.orElse(BigDecimal.ZERO);
    }

    private Duration duration(String element, @Nullable String written, Duration usual) {
        return ComponentReader.parsed(element, written, TailSamplingReader::seconds, scope)
                .orElse(usual);
    }

    private static Duration seconds(String text) {
        if (!text.matches("\\d{1,5}[sm]") || text.matches("0+.")) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no duration; write seconds or minutes, as 30s or 2m");
        }
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        return text.endsWith("m") ? Duration.ofMinutes(number) : Duration.ofSeconds(number);
    }
}

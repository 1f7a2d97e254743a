package io.github.llmdtracing.mojo;

import io.github.llmdtracing.otel.Sampler;
import io.github.llmdtracing.otel.Sampling;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code <sampler>} and {@code <samplerArg>}.
 *
 * @param scope where they stand
 */
record SamplingReader(ElementScope scope) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What was written, and for what was not, that of {@code base}. */
    Sampling over(Sampling base, @Nullable String sampler, @Nullable String samplerArg) {
        Sampler chosen = ElementScope.text(sampler)
                .map(text -> sampler(text, base.sampler()))
                .orElse(base.sampler());
        Optional<String> argument = ElementScope.text(samplerArg).map(text -> argument(text, base.argument()));
        String implied =
                ElementScope.text(sampler).isEmpty() || chosen.takesArgument() ? base.argument() : fixed(chosen);
        return new Sampling(chosen, argument.orElse(implied));
    }

    /** For a sampler without an argument, the one that says the same to programs that read nothing else. */
    static String fixed(Sampler sampler) {
        return switch (sampler) {
            case ALWAYS_OFF, PARENTBASED_ALWAYS_OFF -> "0";
            default -> "1.0";
        };
    }

    private Sampler sampler(String text, Sampler fallback) {
        return Choice.of("sampler", Sampler.values(), Sampler::id).read(scope, text, fallback);
    }

    private String argument(String text, String fallback) {
        if (Sampling.ratio(text).isPresent()) {
            return text;
        }
        scope.wrong("samplerArg", text, "which is no number from 0 to 1" + corrected(text));
        return fallback;
    }

    private static String corrected(String text) {
        try {
            BigDecimal number =
                    new BigDecimal(text.replace(',', '.').replace("%", "").strip());
            boolean percent = text.contains("%") || number.compareTo(BigDecimal.ONE) > 0;
            String ratio = (percent ? number.divide(HUNDRED) : number)
                    .stripTrailingZeros()
                    .toPlainString();
            return Sampling.ratio(ratio).isEmpty() ? "" : "; write " + ratio + (percent ? " for " + number + " %" : "");
        } catch (NumberFormatException e) {
            return "";
        }
    }
}

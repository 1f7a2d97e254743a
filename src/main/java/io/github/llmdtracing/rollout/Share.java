package io.github.llmdtracing.rollout;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number of pods, or a percentage of the replicas ({@code IntOrString} of the Kubernetes API).
 *
 * @param text as written
 * @param number the number or percentage
 * @param isPercentage whether it is a percentage
 */
record Share(String text, long number, boolean isPercentage) {
    private static final Pattern FORM = Pattern.compile("\\d{1,9}%?");

    /** What stands under a key; the default where nothing does; none where it cannot be understood. */
    static Optional<Share> of(Optional<YamlMapping> mapping, String key, String otherwise) {
        return parse(mapping.flatMap(m -> m.text(key)).orElse(otherwise));
    }

    static Optional<Share> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        boolean percentage = text.endsWith("%");
        String digits = percentage ? text.substring(0, text.length() - 1) : text;
        return Optional.of(new Share(text, Long.parseLong(digits), percentage));
    }

    long roundedUp(long replicas) {
        return isPercentage ? (number * replicas + 99) / 100 : number;
    }

    long roundedDown(long replicas) {
        return isPercentage ? number * replicas / 100 : number;
    }
}

package io.github.llmdtracing.serving;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part that a model server plays where prefill and decode are separate. */
public enum ServingRole {
    /** Computes the prompt. */
    PREFILL,
    /** Computes the answer. */
    DECODE;

    /** The label that llm-d's charts and guides set (llm-d-modelservice v0.4.12, templates/_helpers.tpl). */
    public static final String LABEL = "llm-d.ai/role";

    private static final Pattern PREFILL_NAME = Pattern.compile("(^|[-_.])prefill(er)?([-_.]|$)");
    private static final Pattern DECODE_NAME = Pattern.compile("(^|[-_.])decoder?([-_.]|$)");

    /** As it stands in labels and service names. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that the labels of the pods name. A value such as {@code both} names none. */
    public static Optional<ServingRole> ofLabels(Map<String, String> labels) {
        return Optional.ofNullable(labels.get(LABEL)).flatMap(ServingRole::ofName);
    }

    /** The role that a name contains as a word of its own; none where it contains both or neither. */
    public static Optional<ServingRole> ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean prefill = PREFILL_NAME.matcher(lower).find();
        boolean decode = DECODE_NAME.matcher(lower).find();
        if (prefill == decode) {
            return Optional.empty();
        }
        return Optional.of(prefill ? PREFILL : DECODE);
    }
}

package io.github.llmdtracing.serving;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The part that a model server plays where encode, prefill and decode are separate. */
public enum ServingRole {
    /** Turns images and sound into embeddings. */
    ENCODE("encode"),
    /** Computes the prompt. */
    PREFILL("prefill(er)?"),
    /** Computes the answer. */
    DECODE("decoder?");

    /**
     * The label that llm-d's charts and guides set (llm-d-modelservice v0.4.12, templates/_helpers.tpl; encode: llm-d's guide
     * multimodal-serving, 2026).
     */
    public static final String LABEL = "llm-d.ai/role";

    private final Pattern word;

    ServingRole(String words) {
        this.word = Pattern.compile("(^|[-_.])" + words + "([-_.]|$)");
    }

    /** As it stands in labels and service names. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that the labels of the pods name. A value such as {@code both} names none. */
    public static Optional<ServingRole> ofLabels(Map<String, String> labels) {
        return Optional.ofNullable(labels.get(LABEL)).flatMap(ServingRole::ofName);
    }

    /** The role that a name contains as a word of its own; none where it contains several or none. */
    public static Optional<ServingRole> ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<ServingRole> roles =
                Stream.of(values()).filter(r -> r.word.matcher(lower).find()).toList();
        return roles.size() == 1 ? Optional.of(roles.get(0)) : Optional.empty();
    }
}

package io.github.llmdtracing.serving;

import java.util.Optional;

/**
 * What is known about some versions of one program: one row of the table in {@link VersionRules}.
 *
 * @param images whose versions they are
 * @param versions which ones
 * @param capability what may be written
 * @param certain whether the row rests on a known version and a known image; what is written by a row that does not is worth a warning
 * @param activity what the program does unasked
 * @param flags the options that the program has; they may be known even where none is written
 * @param environment what the program does with the variables
 * @param propagation whether traces stay whole
 * @param warning what the user should know when the row applies, in a sentence
 * @param note why the row says what it says, in a sentence
 * @param source where that was seen: repository, file or thread, version
 */
public record VersionRule(
        ImageFamily images,
        VersionCondition versions,
        Capability capability,
        boolean certain,
        Activity activity,
        TracingFlags flags,
        TracingEnvironment environment,
        Propagation propagation,
        Optional<String> warning,
        String note,
        String source) {
    /** The component, as {@code vllm} or {@code routing-proxy}. */
    public String component() {
        return images.component();
    }

    /** How messages name the row: {@code vllm-openai [0.17,10)}. */
    public String name() {
        return images.name() + " " + versions;
    }

    /** Whether this row and another have the same written into a container. */
    public boolean writesAs(VersionRule other) {
        return capability == other.capability && flags.equals(other.flags);
    }
}

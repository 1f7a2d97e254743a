package io.github.llmdtracing.component;

import java.util.Optional;

/**
 * One thing that was set or met.
 *
 * @param name the variable, option or key
 * @param before what stood there
 * @param after what stands there now; the same as before where the manifest's value was kept
 * @param configured what the POM asks for
 */
public record ValueChange(String name, Optional<String> before, Optional<String> after, Optional<String> configured) {
    /** Something that was not there before. */
    public static ValueChange added(String name, String value) {
        return new ValueChange(name, Optional.empty(), Optional.of(value), Optional.of(value));
    }

    /** Whether the file changes. */
    public boolean changes() {
        return !before.equals(after);
    }
}

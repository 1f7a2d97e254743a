package io.github.llmdtracing.verify;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.lint.Hop;
import java.util.Optional;

/**
 * A service that the sources say there is.
 *
 * @param component the program that makes its spans, by its name in the rules, as {@code vllm}
 * @param title as people name it, as {@code decode server}
 * @param service its {@code service.name}; none where only the cluster knows it
 * @param absence why it may be silent, in a sentence; none where its spans have to arrive
 * @param report what was found in the sources
 * @param hop the station of a request that it is; none where it is none
 */
public record ExpectedService(
        String component,
        String title,
        Optional<String> service,
        Optional<String> absence,
        ComponentReport report,
        Optional<Hop> hop) {
    /** Whether its spans have to arrive. */
    public boolean isRequired() {
        return absence.isEmpty();
    }

    /** The service name, or a word for that it is not known. */
    public String serviceText() {
        return service.orElse("(not known)");
    }
}

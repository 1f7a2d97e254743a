package io.github.llmdtracing.deployment;

import java.util.List;
import java.util.stream.Collectors;

/** It could not be deployed, or removed. */
public final class DeploymentException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String summary;
    private final transient List<Trouble> troubles;

    /**
     * With all that stood in the way.
     *
     * @param summary what did not happen, in a sentence
     */
    public DeploymentException(String summary, List<Trouble> troubles) {
        super(summary + "\n"
                + troubles.stream().flatMap(t -> t.lines().stream()).collect(Collectors.joining("\n")));
        this.summary = summary;
        this.troubles = List.copyOf(troubles);
    }

    /** What did not happen. */
    public String summary() {
        return summary;
    }

    /** What stood in the way. */
    public List<Trouble> troubles() {
        return troubles;
    }
}

package io.github.llmdtracing.kustomize;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths with forward slashes, without a disk. */
final class RelativePath {
    private RelativePath() {}

    /** {@code reference} as seen from {@code directory}; none where it leads out of the project. */
    static Optional<String> resolve(String directory, String reference) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (directory + "/" + reference).split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}

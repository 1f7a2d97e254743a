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

    /** The directory around a path; that of the project is an empty string. */
    static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The last part of a path. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether a directory is another one, or around it. */
    static boolean contains(String directory, String other) {
        return directory.isEmpty() || other.equals(directory) || other.startsWith(directory + "/");
    }

    /** The innermost directory around both. */
    static String common(String one, String other) {
        String common = one;
        while (!contains(common, other)) {
            common = parent(common);
        }
        return common;
    }
}

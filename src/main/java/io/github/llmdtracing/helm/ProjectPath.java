package io.github.llmdtracing.helm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths below the project, with forward slashes; the project itself is the empty path. */
final class ProjectPath {
    private ProjectPath() {}

    /** The folder that holds a file. */
    static String folder(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    /** The last part of a path. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What {@code relative} means in {@code folder}; none where it leaves the project. */
    static Optional<String> resolve(String folder, String relative) {
        Deque<String> parts = new ArrayDeque<>();
        String whole = relative.startsWith("/") ? relative : folder + "/" + relative;
        for (String part : whole.split("/")) {
            if (part.equals("..") && parts.pollLast() == null) {
                return Optional.empty();
            }
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}

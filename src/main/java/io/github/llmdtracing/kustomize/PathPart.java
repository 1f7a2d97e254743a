package io.github.llmdtracing.kustomize;

import java.util.regex.Pattern;

/** The parts of a path that lead into a list: an index, or {@code [key=value]} (kubernetes-sigs/kustomize, kyaml/yaml/fns.go @v5.5). */
final class PathPart {
    private static final Pattern INDEX = Pattern.compile("\\+?\\d{1,9}");

    private PathPart() {}

    /**
     * A part that looks for an item.
     *
     * @param key the field that is compared; empty where the item itself is
     * @param value what it is compared with
     */
    record Match(String key, String value) {}

    static boolean isIndex(String part) {
        return INDEX.matcher(part).matches();
    }

    static int index(String part) {
        return Integer.parseInt(part);
    }

    static boolean isMatch(String part) {
        return part.startsWith("[") && part.endsWith("]");
    }

    static boolean isListPart(String part) {
        return isIndex(part) || isMatch(part);
    }

    static Match match(String part) throws RefusedException {
        int equals = part.indexOf('=');
        if (equals < 0) {
            throw new RefusedException("\"" + part + "\" has to be [key=value]");
        }
        return new Match(part.substring(1, equals), part.substring(equals + 1, part.length() - 1));
    }
}

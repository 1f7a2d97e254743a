package io.github.llmdtracing.kustomize;

import java.util.ArrayList;
import java.util.List;

/** Splits paths of fields (kubernetes-sigs/kustomize, kyaml/utils/pathsplitter.go @v5.5). */
final class FieldPath {
    private FieldPath() {}

    /** Splits at a delimiter that no backslash stands before. */
    static List<String> split(String path, String delimiter) {
        List<String> parts = new ArrayList<>();
        boolean escaped = false;
        for (String part : raw(path, delimiter)) {
            int last = parts.size() - 1;
            String whole = escaped ? parts.remove(last) + delimiter + part : part;
            escaped = whole.endsWith("\\");
            parts.add(escaped ? whole.substring(0, whole.length() - 1) : whole);
        }
        return escaped ? restored(parts) : parts;
    }

    // A backslash at the very end escapes nothing.
    private static List<String> restored(List<String> parts) {
        parts.set(parts.size() - 1, parts.get(parts.size() - 1) + "\\");
        return parts;
    }

    private static List<String> raw(String path, String delimiter) {
        List<String> parts = new ArrayList<>();
        int from = path.startsWith(delimiter) ? delimiter.length() : 0;
        for (int at = path.indexOf(delimiter, from); at >= 0; at = path.indexOf(delimiter, from)) {
            parts.add(path.substring(from, at));
            from = at + delimiter.length();
        }
        parts.add(path.substring(from));
        return parts;
    }

    /** Splits at points, but not those in brackets: {@code a.[name=x.y].b}; brackets around a mere key go away. */
    static List<String> splitAtPoints(String path) {
        List<String> result = new ArrayList<>();
        List<String> parts = split(path, ".");
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (!part.startsWith("[") || part.endsWith("]")) {
                result.add(part);
                continue;
            }
            StringBuilder bracketed = new StringBuilder(part);
            while (i < parts.size() - 1 && bracketed.charAt(bracketed.length() - 1) != ']') {
                bracketed.append('.').append(parts.get(++i));
            }
            result.add(unbracketed(bracketed.toString()));
        }
        return result;
    }

    private static String unbracketed(String part) {
        return part.contains("=") ? part : part.replaceAll("^[\\[\\]]+|[\\[\\]]+$", "");
    }
}

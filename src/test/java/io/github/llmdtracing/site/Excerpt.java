package io.github.llmdtracing.site;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines taken from a file. They may stand farther to the left than there; {@link #LEFT_OUT} alone on a line stands for any that are left out.
 *
 * @param lines the lines
 */
record Excerpt(List<String> lines) {
    static final String LEFT_OUT = "...";

    /** Whether a file has these lines, one part below the other. */
    boolean isOf(List<String> file) {
        int from = 0;
        for (List<String> part : parts()) {
            int found = find(part, file, from);
            if (found < 0) {
                return false;
            }
            from = found + part.size();
        }
        return true;
    }

    private List<List<String>> parts() {
        List<List<String>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        for (String line : lines) {
            if (line.strip().equals(LEFT_OUT)) {
                parts.add(new ArrayList<>());
            } else {
                parts.get(parts.size() - 1).add(line);
            }
        }
        return parts;
    }

    private static int find(List<String> part, List<String> file, int from) {
        for (int i = from; i + part.size() <= file.size(); i++) {
            if (outdented(part).equals(outdented(file.subList(i, i + part.size())))) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> outdented(List<String> lines) {
        int least = lines.stream()
                .filter(l -> !l.isBlank())
                .mapToInt(l -> l.length() - l.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream().map(l -> l.isBlank() ? "" : l.substring(least)).toList();
    }
}

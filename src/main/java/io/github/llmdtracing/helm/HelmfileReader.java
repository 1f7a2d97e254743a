package io.github.llmdtracing.helm;

import java.util.ArrayList;
import java.util.List;

/** Finds the releases among the lines of a helmfile. */
final class HelmfileReader {
    private final List<HelmfileLine> lines;

    HelmfileReader(List<HelmfileLine> lines) {
        this.lines = lines;
    }

    List<HelmfileRelease> releases() {
        List<HelmfileRelease> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).content().equals("releases:")) {
                items(i).stream().map(HelmfileRelease::of).forEach(found::add);
            }
        }
        return found;
    }

    // The items of the list below line i, each with its lines; the first of them without its dash.
    private List<List<HelmfileLine>> items(int i) {
        return split(below(i));
    }

    private List<HelmfileLine> below(int i) {
        return below(lines, i);
    }

    /** The lines that belong to the key of line {@code i}: those indented deeper, and list items at its own column. */
    static List<HelmfileLine> below(List<HelmfileLine> lines, int i) {
        int column = lines.get(i).column();
        int end = i + 1;
        while (end < lines.size() && belongs(lines.get(end), column)) {
            end++;
        }
        return lines.subList(i + 1, end);
    }

    private static boolean belongs(HelmfileLine line, int column) {
        return line.column() > column || line.column() == column && line.isItem();
    }

    /** The items of a list, by their dashes at the column of the first. */
    static List<List<HelmfileLine>> split(List<HelmfileLine> list) {
        List<List<HelmfileLine>> items = new ArrayList<>();
        for (HelmfileLine line : list) {
            if (line.isItem() && line.column() == list.get(0).column()) {
                items.add(new ArrayList<>(List.of(line.behindDash())));
            } else if (!items.isEmpty()) {
                items.get(items.size() - 1).add(line);
            }
        }
        return items;
    }
}

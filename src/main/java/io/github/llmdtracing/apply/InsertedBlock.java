package io.github.llmdtracing.apply;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that came in together and can only go together: an item of a list, an entry with its value, a line of a script. A key whose
 * value stands below it is a block of one line with the parts of its value as children.
 *
 * @param lines the lines of the block itself
 * @param first the number of its first line among the inserted ones
 * @param children the blocks below it
 */
record InsertedBlock(List<String> lines, int first, List<InsertedBlock> children) {
    static List<InsertedBlock> split(List<String> lines) {
        return split(lines, 0, lines.size());
    }

    private static List<InsertedBlock> split(List<String> lines, int from, int to) {
        List<InsertedBlock> blocks = new ArrayList<>();
        for (int start = from, end; start < to; start = end) {
            end = blockEnd(lines, start, to);
            blocks.add(block(lines, start, end));
        }
        return blocks;
    }

    private static InsertedBlock block(List<String> lines, int from, int to) {
        return isKey(lines.get(from)) && to > from + 1
                ? new InsertedBlock(List.of(lines.get(from)), from, split(lines, from + 1, to))
                : new InsertedBlock(List.copyOf(lines.subList(from, to)), from, List.of());
    }

    private static int blockEnd(List<String> lines, int start, int to) {
        int at = start + 1;
        while (at < to && continues(lines.get(start), lines.get(at))) {
            at++;
        }
        return at;
    }

    /** Whether {@code line} belongs to the block that {@code first} begins. */
    static boolean continues(String first, String line) {
        int deeper = indentation(line) - indentation(first);
        boolean itemOfKey = isKey(first) && isItem(line) && !isItem(first);
        return deeper > 0 || deeper == 0 && itemOfKey;
    }

    private static boolean isKey(String line) {
        return line.endsWith(":") && !isItem(line);
    }

    private static boolean isItem(String line) {
        String stripped = line.strip();
        return stripped.startsWith("- ") || stripped.equals("-");
    }

    static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** This block and all below it, in the order of the lines. */
    List<InsertedBlock> all() {
        List<InsertedBlock> all = new ArrayList<>(List.of(this));
        children.forEach(c -> all.addAll(c.all()));
        return all;
    }
}

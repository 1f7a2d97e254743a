package io.github.llmdtracing.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mapping of a helmfile, as its lines say.
 *
 * @param lines its lines; its keys stand at the column of the first
 */
record HelmfileMapping(List<HelmfileLine> lines) {
    HelmfileMapping {
        lines = List.copyOf(lines);
    }

    /**
     * A key and what belongs to it.
     *
     * @param head the line of the key
     * @param body the lines below it
     */
    record Block(HelmfileLine head, List<HelmfileLine> body) {
        String key() {
            return head.key();
        }

        Stream<HelmfileLine> lines() {
            return Stream.concat(Stream.of(head), body.stream());
        }

        /** The block as a part of another mapping. */
        Stream<HelmfileLine> at(int column) {
            int moved = column - head.column();
            return lines().map(l -> l.moved(moved, l.branches()));
        }

        /** The items of the list that is the key's value, each with its lines; the first of them without its dash. */
        List<List<HelmfileLine>> items() {
            return split(body);
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    private int column() {
        return lines.get(0).column();
    }

    /** Its keys, in order. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            HelmfileLine line = lines.get(i);
            if (line.column() == column() && !line.key().isEmpty()) {
                blocks.add(new Block(line, below(lines, i, line.column())));
            }
        }
        return blocks;
    }

    /** What stands under a key, once for each time that it is there. */
    Stream<Block> blocks(String key) {
        return blocks().stream().filter(b -> b.key().equals(key));
    }

    /** The items of all lists under a key. */
    List<List<HelmfileLine>> items(String key) {
        return blocks(key).flatMap(b -> b.items().stream()).toList();
    }

    /** The values under a key, without quotes. */
    Stream<String> values(String key) {
        return blocks(key).map(b -> b.head().value());
    }

    /** The lines behind line {@code i} that belong to a key at a column: those indented deeper, and list items at its own column. */
    static List<HelmfileLine> below(List<HelmfileLine> lines, int i, int column) {
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
                items.add(line.content().equals("-") ? new ArrayList<>() : new ArrayList<>(List.of(line.behindDash())));
            } else if (!items.isEmpty()) {
                items.get(items.size() - 1).add(line);
            }
        }
        items.removeIf(List::isEmpty);
        return items;
    }
}

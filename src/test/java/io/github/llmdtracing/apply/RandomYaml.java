package io.github.llmdtracing.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes random YAML as people and tools write it: all styles, odd indentation, comments and blank lines everywhere. */
final class RandomYaml {
    private static final int DEEPEST = 4;

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final List<String> anchors = new ArrayList<>();
    private int names;

    RandomYaml(Random random) {
        this.random = random;
    }

    String stream() {
        int documents = 1 + random.nextInt(3);
        for (int i = 0; i < documents; i++) {
            document(i);
        }
        return out.toString();
    }

    private void document(int index) {
        anchors.clear();
        if (index > 0 && chance(20)) {
            out.append("...\n");
        }
        if (index > 0 || chance(20)) {
            out.append(pick("---\n", "---\n", "--- # next\n", "---   \n"));
        }
        boolean directly = (index > 0 || out.length() > 0) && out.toString().endsWith("---\n") && chance(25);
        if (directly) {
            out.setLength(out.length() - 1);
            value(-1, DEEPEST, false);
            return;
        }
        noise(0);
        root();
    }

    private void root() {
        switch (random.nextInt(12)) {
            case 0 -> sequence(0, 0);
            case 1 -> {
                flow(1, false);
                endLine();
            }
            case 2 -> {
                flow(1, true);
                endLine();
            }
            default -> mapping(random.nextInt(9) == 0 ? 2 : 0, 0);
        }
    }

    private void mapping(int column, int depth) {
        int entries = 1 + random.nextInt(4);
        for (int i = 0; i < entries; i++) {
            out.append(" ".repeat(column));
            entry(column, depth);
        }
    }

    /** An entry whose first character's column is known; the indentation before it is written. */
    private void entry(int column, int depth) {
        if (chance(2)) {
            out.append("? [x").append(names++).append(", y]\n").append(" ".repeat(column));
            out.append(":");
        } else {
            out.append(key()).append(":");
        }
        value(column, depth, true);
    }

    private String key() {
        String name = "k" + names++;
        return pick(name, name, name, name, "'" + name + "'", '"' + name + '"', name + ".io/x", name + " ");
    }

    private void value(int column, int depth, boolean ofMapping) {
        int kind = random.nextInt(depth < DEEPEST ? 16 : 11);
        switch (kind) {
            case 0 -> nothing();
            case 1 -> blockScalar(column);
            case 2, 3 -> {
                out.append(" ").append(anchor());
                flow(1, false);
                endLine();
            }
            case 4 -> {
                out.append(" ");
                flow(column + 2, true);
                endLine();
            }
            case 5 -> {
                out.append(" ").append(alias());
                endLine();
            }
            case 6 -> multiLine(column);
            case 7, 8, 9, 10 -> {
                out.append(pick(" ", " ", "  ")).append(anchor()).append(scalar());
                endLine();
            }
            case 11, 12, 13 -> {
                out.append(opening(ofMapping));
                mapping(column + 1 + random.nextInt(4), depth + 1);
            }
            default -> {
                out.append(opening(ofMapping));
                sequence(column + (ofMapping ? random.nextInt(4) : 1 + random.nextInt(3)), depth + 1);
            }
        }
    }

    private String opening(boolean ofMapping) {
        String anchor = anchor().strip();
        pending = "";
        String start = anchor.isEmpty() ? "" : " " + anchor;
        return start + (chance(15) ? " # opens\n" : "\n");
    }

    private void sequence(int column, int depth) {
        int items = 1 + random.nextInt(4);
        int gap = chance(15) ? 1 + random.nextInt(3) : 1;
        for (int i = 0; i < items; i++) {
            out.append(" ".repeat(column)).append("-");
            item(column, gap, depth);
        }
    }

    private void item(int column, int gap, int depth) {
        int inner = column + 1 + gap;
        if (depth < DEEPEST && chance(40)) {
            out.append(" ".repeat(gap));
            entry(inner, depth + 1);
            if (chance(70)) {
                mapping(inner, depth + 1);
            }
        } else if (depth < DEEPEST && chance(8)) {
            out.append(" ".repeat(gap)).append("-");
            item(inner, 1, depth + 1);
            if (chance(50)) {
                out.append(" ".repeat(inner)).append("-");
                item(inner, 1, depth + 1);
            }
        } else {
            value(column, depth, false);
        }
    }

    private void nothing() {
        out.append(pick("", "", " ", " " + anchor().strip()))
                .append(pick("", "", "", " ~", " null", " []", " {}", " ''", " !!null"));
        endLine();
    }

    private void blockScalar(int column) {
        String chomping = pick("", "", "-", "+");
        int indent = column + 1 + random.nextInt(3);
        boolean explicit = column > 0 && chance(10);
        out.append(" ").append(anchor()).append(pick("|", "|", ">"));
        out.append(explicit ? String.valueOf(indent - column) : "").append(chomping);
        out.append(chance(10) ? " # script\n" : "\n");
        int lines = random.nextInt(5);
        for (int i = 0; i < lines; i++) {
            out.append(blockLine(indent, i == 0 && !explicit)).append("\n");
        }
        for (int i = random.nextInt(6); i > 3; i--) {
            out.append(chance(50) ? "\n" : " ".repeat(random.nextInt(indent + 3)) + "\n");
        }
    }

    private String blockLine(int indent, boolean first) {
        if (!first && chance(12)) {
            return "";
        }
        String more = !first && chance(20) ? "  " : "";
        return " ".repeat(indent)
                + more
                + pick("vllm serve \\", "--port 80", "# no comment", "a: b", "exec \"$@\"", "\uD83D\uDE80 go", "end  ");
    }

    private void multiLine(int column) {
        String indent = "\n" + " ".repeat(column + 1 + random.nextInt(3));
        out.append(" ")
                .append(pick(
                        "one two" + indent + "three" + indent + "four",
                        "one" + "\n" + indent + "two",
                        "\"one two" + indent + "three\"",
                        "\"one\\" + indent + "  two \\x41 \\u00e9" + indent + "\"",
                        "'one" + indent + "it''s'",
                        "'one\n" + indent + "two'"));
        endLine();
    }

    private void flow(int column, boolean lines) {
        boolean json = chance(40);
        int items = random.nextInt(4);
        boolean map = chance(50);
        String separator = lines && items > 0 ? "\n" + " ".repeat(column) : "";
        out.append(map ? "{" : "[");
        for (int i = 0; i < items; i++) {
            out.append(i > 0 ? "," + (separator.isEmpty() ? " " : "") : "");
            out.append(!separator.isEmpty() && i > 0 && chance(15) ? " # of flow" : "")
                    .append(separator);
            out.append(map ? flowKey(json) : "");
            flowValue(column, json);
        }
        out.append(items > 0 && chance(10) ? "," : "");
        boolean closes = !separator.isEmpty() && chance(80);
        out.append(closes ? (chance(20) ? " # last" : "") + "\n" + " ".repeat(Math.max(1, column - 2)) : "");
        out.append(map ? "}" : "]");
    }

    private String flowKey(boolean json) {
        String name = "k" + names++;
        return (json ? '"' + name + '"' : name) + ": ";
    }

    private void flowValue(int column, boolean json) {
        if (chance(12)) {
            flow(column + 2, false);
        } else {
            out.append(
                    json ? pick("\"x\"", "1", "true", "\"a \\\"b\\\"\"") : pick("x", "'y z'", "\"w\"", "1.0", "null"));
        }
    }

    private String scalar() {
        return pick(
                "plain",
                "two words",
                "0.1",
                "true",
                "http://otel:4317",
                "'single'",
                "'it''s'",
                "\"double\"",
                "\"\\n\\t\\\"\"",
                "--flag=x",
                "a#b",
                "x:y",
                "\"\uD83D\uDE00\"",
                "\uD83D\uDE00 smile",
                "!!str 12",
                "2026-11-23",
                "on");
    }

    private String anchor() {
        if (!chance(4)) {
            return "";
        }
        String name = "a" + names++;
        // Named only after its node is complete, so no alias stands in its own anchor.
        pending = name;
        return "&" + name + " ";
    }

    private String pending = "";

    private String alias() {
        return anchors.isEmpty() ? "none" : "*" + anchors.get(random.nextInt(anchors.size()));
    }

    private void endLine() {
        out.append(pick("", "", "", "", "", " # tail", "  ", " #\ttab")).append("\n");
        if (!pending.isEmpty()) {
            anchors.add(pending);
            pending = "";
        }
        noise(random.nextInt(7));
    }

    private void noise(int column) {
        if (chance(8)) {
            out.append(pick("\n", "\n\n", "   \n"));
        }
        if (chance(10)) {
            out.append(" ".repeat(column)).append(pick("# note\n", "#\n", "# - name: X\n", "#\tt\n"));
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(String... options) {
        return options[random.nextInt(options.length)];
    }
}

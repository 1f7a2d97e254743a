package io.github.llmdtracing.report.patch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines before the hunks of a file (Git, Documentation/diff-generate-patch.txt). */
final class PatchHeader {
    private static final String NOWHERE = "/dev/null";
    private static final String ESCAPES = "\u0007a\bb\tt\nn\u000Bv\ff\rr\"\"\\\\";

    private PatchHeader() {}

    static List<String> of(TextChange change) {
        String old = quoted("a/" + change.path());
        String now = quoted("b/" + change.path());
        List<String> lines = new ArrayList<>(List.of("diff --git " + old + " " + now));
        if (change.before().isEmpty()) {
            lines.add("new file mode 100644");
        } else if (change.after().isEmpty()) {
            lines.add("deleted file mode 100644");
        }
        if (!change.before().orElse("").equals(change.after().orElse(""))) {
            lines.add("--- " + (change.before().isEmpty() ? NOWHERE : ended(old)));
            lines.add("+++ " + (change.after().isEmpty() ? NOWHERE : ended(now)));
        }
        return lines;
    }

    // A blank would otherwise end the name.
    private static String ended(String name) {
        return name.indexOf(' ') >= 0 ? name + "\t" : name;
    }

    private static String quoted(String path) {
        StringBuilder text = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            text.append(escaped((char) (b & 0xFF)));
        }
        return text.length() == path.length() ? path : "\"" + text + "\"";
    }

    private static String escaped(char octet) {
        int known = ESCAPES.indexOf(octet);
        if (known >= 0 && known % 2 == 0) {
            return "\\" + ESCAPES.charAt(known + 1);
        }
        return octet < ' ' || octet > '~' ? "\\" + octal(octet) : String.valueOf(octet);
    }

    private static String octal(char octet) {
        return "" + (octet >> 6) + (octet >> 3 & 7) + (octet & 7);
    }
}

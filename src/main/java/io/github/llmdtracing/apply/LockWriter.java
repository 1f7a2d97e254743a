package io.github.llmdtracing.apply;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes the lock as JSON: one line a file and one line a step, each complete in itself and each with its comma, sorted; so Git merges
 * two branches line by line, and the lines of both sides together are a lock again.
 */
final class LockWriter {
    private static final String ABOUT =
            "What llmd-tracing wrote into the files beside this one. Commit it with them; do not edit it.";
    private static final String HEAD = "{\n  \"llmd-tracing\": 1,\n  \"about\": \"" + ABOUT + "\",\n  \"entries\": [\n";
    private static final String TAIL = "    {}\n  ]\n}\n";

    String write(TracingLock lock) {
        StringBuilder out = new StringBuilder(HEAD);
        lock.files().forEach((path, entries) -> entries.forEach(entry -> write(out, path, entry)));
        return out.append(TAIL).toString();
    }

    private static void write(StringBuilder out, String path, LockedFile file) {
        out.append("    {\"file\": ").append(quoted(path));
        out.append(", \"before\": ").append(quoted(file.before()));
        out.append(", \"after\": ").append(quoted(file.after()));
        out.append(file.intended() ? ", \"intended\": true" : "").append("},\n");
        String head = "    {\"file\": " + quoted(path) + ", \"in\": " + quoted(LockReader.key(file.after()));
        file.steps().forEach(step -> out.append(head).append(step(step)).append("},\n"));
    }

    private static String step(LockedStep step) {
        return ", \"rule\": " + quoted(step.rule()) + ", \"does\": " + quoted(step.description()) + ", \"edits\": "
                + step.edits().stream().map(LockWriter::edit).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String edit(LockedEdit edit) {
        return "{\"offset\": " + edit.offset() + ", \"line\": " + edit.line() + ", \"inserted\": "
                + quoted(edit.inserted()) + ", \"removed\": "
                + quoted(edit.removed()) + ", \"above\": "
                + joined(edit.around().above()) + ", \"below\": "
                + joined(edit.around().below()) + ", \"within\": "
                + joined(edit.around().within()) + "}";
    }

    private static String joined(List<String> fingerprints) {
        return quoted(String.join("", fingerprints));
    }

    // RFC 8259 section 7; what YAML 1.1 takes for a line break or does not print is escaped as well.
    private static String quoted(String value) {
        StringBuilder out = new StringBuilder(value.length() + 2).append('"');
        value.chars().forEach(c -> out.append(escaped((char) c)));
        return out.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isSpecial(c) ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c);
        };
    }

    private static boolean isSpecial(char c) {
        return c < 0x20
                || c >= 0x7f && c <= 0xa0
                || c == '\u2028'
                || c == '\u2029'
                || c >= '\ufdd0' && !Character.isSurrogate(c);
    }
}

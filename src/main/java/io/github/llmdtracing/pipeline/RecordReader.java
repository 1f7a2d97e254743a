package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.files.KnownFile;
import io.github.llmdtracing.files.KnownTree;
import io.github.llmdtracing.report.FileCounts;
import io.github.llmdtracing.report.console.RunSummary;
import io.github.llmdtracing.text.DoubleCrc;
import io.github.llmdtracing.text.Position;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads what {@link RecordWriter} wrote, and expects anything. */
final class RecordReader {
    private final Iterator<String> lines;

    private RecordReader(Iterator<String> lines) {
        this.lines = lines;
    }

    /** The record; nothing where the text is not whole, or one of another version. */
    static Optional<RunRecord> read(String text) {
        try {
            return isWhole(text) ? Optional.of(new RecordReader(text.lines().iterator()).record()) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(String text) {
        int last = text.lastIndexOf('\n', text.length() - 2) + 1;
        return text.startsWith(RecordWriter.VERSION + "\n")
                && text.substring(last).equals(DoubleCrc.of(text.substring(0, last)) + "\n");
    }

    private RunRecord record() {
        line();
        return new RunRecord(line(), line(), new KnownTree(line(), list(this::file)), summary(), map());
    }

    private KnownFile file() {
        String name = line();
        String mode = line();
        String content = line();
        String copy = line();
        return new KnownFile(name, mode, content, copy.equals(RecordWriter.SAME) ? content : copy);
    }

    private RunSummary summary() {
        return new RunSummary(
                Boolean.parseBoolean(line()),
                list(this::line),
                list(this::finding),
                components(),
                number(),
                number(),
                new FileCounts(number(), number(), number()));
    }

    private Map<ComponentState, Integer> components() {
        Map<ComponentState, Integer> components = new EnumMap<>(ComponentState.class);
        map().forEach((state, count) -> components.put(ComponentState.valueOf(state), Integer.valueOf(count)));
        return components;
    }

    private Finding finding() {
        return new Finding(
                FindingCode.valueOf(line()), Severity.valueOf(line()), location(), line(), line(), line(), line());
    }

    private Location location() {
        return new Location(line(), optional().map(RecordReader::position), optional());
    }

    private static Position position(String text) {
        int colon = text.indexOf(':');
        return new Position(Integer.parseInt(text, 0, colon, 10), Integer.parseInt(text, colon + 1, text.length(), 10));
    }

    private Map<String, String> map() {
        Map<String, String> map = new TreeMap<>();
        list(() -> map.put(line(), line()));
        return map;
    }

    private <T> List<T> list(Supplier<T> one) {
        int size = number();
        List<T> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(one.get());
        }
        return list;
    }

    private Optional<String> optional() {
        return list(this::line).stream().findFirst();
    }

    private int number() {
        return Integer.parseInt(line());
    }

    private String line() {
        String line = lines.next();
        return line.indexOf('\\') < 0 ? line : unescaped(line);
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            text.append(c == '\\' ? meaning(line.charAt(++i)) : c);
        }
        return text.toString();
    }

    private static char meaning(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}

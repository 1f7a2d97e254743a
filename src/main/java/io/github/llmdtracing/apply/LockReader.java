package io.github.llmdtracing.apply;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the lock file. Lines that a merge doubled count once; a step finds its file entry by the hash that both carry. */
public final class LockReader {
    private static final Pattern CONFLICT = Pattern.compile("(?m)^(?:<{7}|\\|{7}|={7}|>{7})");
    private static final Pattern NEWER = Pattern.compile("[2-9]|[1-9][0-9]+");
    private static final int KEY_LENGTH = 12;

    private final SourceText text;
    private final SortedMap<String, Map<String, Entry>> files = new TreeMap<>();

    /** What the lines say of one file and one state of it. */
    private static final class Entry {
        private final LinkedHashSet<LockedStep> steps = new LinkedHashSet<>();
        private String before = "";
        private String after = "";
        private boolean intended;

        LockedFile locked() {
            return new LockedFile(before, after, intended, List.copyOf(steps));
        }
    }

    private LockReader(SourceText text) {
        this.text = text;
    }

    /**
     * Reads a lock file's text.
     *
     * @throws InvalidLockException when it holds conflict markers, is no JSON, or is no lock
     */
    public static TracingLock read(SourceText text) throws InvalidLockException {
        return new LockReader(text).read();
    }

    /** By what a step names the entry that it belongs to. */
    static String key(String after) {
        return after.substring(0, Math.min(KEY_LENGTH, after.length()));
    }

    private TracingLock read() throws InvalidLockException {
        refuseConflicts();
        for (YamlNode entry : entries()) {
            YamlMapping line = entry.asMapping().orElseThrow(() -> noLock(entry));
            if (!line.entries().isEmpty()) {
                readLine(line);
            }
        }
        SortedMap<String, List<LockedFile>> locked = new TreeMap<>();
        files.forEach((file, entries) ->
                locked.put(file, entries.values().stream().map(Entry::locked).toList()));
        return new TracingLock(locked);
    }

    private void refuseConflicts() throws InvalidLockException {
        Matcher conflict = CONFLICT.matcher(text.content());
        if (conflict.find()) {
            throw new InvalidLockException(
                    text,
                    conflict.start(),
                    "the lock file holds the conflict markers of a merge",
                    "Every line stands for itself, so the lines of both sides together are right.",
                    "Delete the marker lines, keep all others, and run the goal again.");
        }
    }

    private List<YamlNode> entries() throws InvalidLockException {
        try {
            YamlFile file = YamlFile.read(text);
            if (file.documents().size() == 1) {
                YamlNode root = file.documents().get(0).root();
                return root.asMapping()
                        .filter(m -> m.text("llmd-tracing").equals(Optional.of("1")))
                        .flatMap(m -> m.sequence("entries"))
                        .map(YamlSequence::items)
                        .orElseThrow(() -> noLock(root));
            }
            throw unreadable(0, "it does not hold one JSON value");
        } catch (YamlSyntaxException e) {
            throw unreadable(e.offset(), e.problem());
        }
    }

    private InvalidLockException noLock(YamlNode node) {
        Optional<String> newer =
                node.asMapping().flatMap(m -> m.text("llmd-tracing")).filter(NEWER.asMatchPredicate());
        return newer.map(format -> newer(format, node))
                .orElseGet(() -> unreadable(node.range().start(), "it is not a lock of llmd-tracing"));
    }

    private InvalidLockException newer(String format, YamlNode node) {
        return new InvalidLockException(
                text,
                node.range().start(),
                "the lock file is of format " + format + ", and this version of llmd-tracing knows 1",
                "A newer version has written it, and only that one knows what stands there by its hand.",
                "Raise <version> of the plugin to the one that has written it.");
    }

    private InvalidLockException unreadable(int offset, String reason) {
        return new InvalidLockException(
                text,
                Math.min(offset, text.content().length()),
                "the lock file cannot be read",
                "What was written by llmd-tracing is not known without it: " + reason + ".",
                "Take the file back as it was: git checkout HEAD -- " + text.path() + "; then run the goal again.");
    }

    private void readLine(YamlMapping line) throws InvalidLockException {
        boolean step = line.entry("edits").isPresent();
        String state = step ? string(line, "in") : key(string(line, "after"));
        Entry entry = files.computeIfAbsent(string(line, "file"), f -> new LinkedHashMap<>())
                .computeIfAbsent(state, s -> new Entry());
        if (step) {
            entry.steps.add(step(line));
        } else {
            entry.before = string(line, "before");
            entry.after = string(line, "after");
            entry.intended = line.text("intended").isPresent();
        }
    }

    private LockedStep step(YamlMapping line) throws InvalidLockException {
        List<LockedEdit> edits = new ArrayList<>();
        for (YamlNode edit :
                line.sequence("edits").orElseThrow(() -> noLock(line)).items()) {
            edits.add(edit(edit.asMapping().orElseThrow(() -> noLock(edit))));
        }
        return new LockedStep(string(line, "rule"), string(line, "does"), edits);
    }

    private LockedEdit edit(YamlMapping edit) throws InvalidLockException {
        Surroundings around = new Surroundings(
                fingerprints(edit, "above"), fingerprints(edit, "below"), fingerprints(edit, "within"));
        return new LockedEdit(
                number(edit, "offset"),
                number(edit, "line"),
                string(edit, "inserted"),
                string(edit, "removed"),
                around);
    }

    private int number(YamlMapping edit, String key) throws InvalidLockException {
        try {
            return Integer.parseUnsignedInt(string(edit, key));
        } catch (NumberFormatException e) {
            throw noLock(edit);
        }
    }

    private List<String> fingerprints(YamlMapping edit, String key) throws InvalidLockException {
        String joined = string(edit, key);
        return IntStream.range(0, joined.length() / 4)
                .mapToObj(i -> joined.substring(4 * i, 4 * i + 4))
                .toList();
    }

    private String string(YamlMapping mapping, String key) throws InvalidLockException {
        return mapping.text(key).orElseThrow(() -> noLock(mapping));
    }
}

package io.github.llmdtracing.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes an edit apart. */
final class AtomSplitter {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

    private AtomSplitter() {}

    static List<Atom> atoms(LockedEdit edit) {
        Optional<List<String>> lines = wholeLines(edit.inserted());
        return lines.map(l -> blocks(edit, l))
                .orElseGet(() -> List.of(new Atom(edit, Optional.empty(), edit.line() - 1, edit.around())));
    }

    private static List<Atom> blocks(LockedEdit edit, List<String> lines) {
        List<String> fingerprints = lines.stream().map(Fingerprint::of).toList();
        int firstLine = edit.line() - (LINE_END.matcher(edit.inserted()).lookingAt() ? 0 : 1);
        List<Atom> atoms = new ArrayList<>();
        for (InsertedBlock top : InsertedBlock.split(lines)) {
            for (InsertedBlock block : top.all()) {
                int next = block.first() + block.lines().size();
                Surroundings around = edit.around()
                        .within(fingerprints.subList(0, block.first()), fingerprints.subList(next, lines.size()));
                atoms.add(new Atom(edit, Optional.of(block), firstLine + block.first(), around));
            }
        }
        return atoms;
    }

    /** The lines, where the text is nothing but whole lines: each behind a line end, or each with one behind it. */
    private static Optional<List<String>> wholeLines(String inserted) {
        List<String> parts = List.of(LINE_END.split(inserted, -1));
        boolean leading = parts.size() > 1 && parts.get(0).isEmpty();
        boolean trailing = parts.size() > 1 && parts.get(parts.size() - 1).isEmpty();
        if (leading == trailing) {
            return Optional.empty();
        }
        List<String> lines = leading ? parts.subList(1, parts.size()) : parts.subList(0, parts.size() - 1);
        return lines.stream().anyMatch(String::isBlank) ? Optional.empty() : Optional.of(lines);
    }
}

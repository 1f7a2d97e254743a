package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.AppliedStep;
import io.github.llmdtracing.apply.InPlacePlan;
import io.github.llmdtracing.apply.InvalidLockException;
import io.github.llmdtracing.apply.Reversal;
import io.github.llmdtracing.apply.TracingLock;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.files.Reading;
import io.github.llmdtracing.files.SourceFile;
import io.github.llmdtracing.files.SourceRoot;
import io.github.llmdtracing.files.SourceTree;
import io.github.llmdtracing.files.TextStore;
import io.github.llmdtracing.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the locks of the sources say is ours; a root whose lock cannot be read has no plan, and a finding. */
final class LockedRoots {
    private final Map<String, Reading.Text> read = new HashMap<>();
    private final Map<SourceRoot, InPlacePlan> plans = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    LockedRoots(SourceTree tree, List<Reading.Text> texts) {
        texts.forEach(t -> read.put(t.text().path(), t));
        tree.roots().forEach(r -> open(r, below(r, texts), others(r, tree)));
    }

    private List<String> others(SourceRoot root, SourceTree tree) {
        return tree.files().stream()
                .filter(f -> f.root().equals(root))
                .map(SourceFile::name)
                .filter(n -> !read.containsKey(n))
                .toList();
    }

    private static List<SourceText> below(SourceRoot root, List<Reading.Text> texts) {
        return texts.stream()
                .filter(t -> t.file().root().equals(root))
                .map(Reading.Text::text)
                .toList();
    }

    private void open(SourceRoot root, List<SourceText> texts, List<String> others) {
        try {
            String name = lockDirectory(root);
            Optional<SourceText> lock = store(root)
                    .read(TracingLock.FILE_NAME)
                    .map(content -> SourceText.of(
                            name.isEmpty() ? TracingLock.FILE_NAME : name + "/" + TracingLock.FILE_NAME, content));
            InPlacePlan plan = InPlacePlan.of(name, lock, texts, others);
            findings.addAll(plan.findings());
            plans.put(root, plan);
        } catch (InvalidLockException e) {
            findings.add(e.finding());
        }
    }

    // Of a single file, the lock lies beside it.
    private static String lockDirectory(SourceRoot root) {
        if (root.path().equals(root.directory())) {
            return root.name();
        }
        int slash = root.name().lastIndexOf('/');
        return slash < 0 ? "" : root.name().substring(0, slash);
    }

    static TextStore store(SourceRoot root) {
        return new TextStore(root.directory());
    }

    Map<SourceRoot, InPlacePlan> plans() {
        return plans;
    }

    Optional<Reading.Text> read(String path) {
        return Optional.ofNullable(read.get(path));
    }

    List<SourceText> originals() {
        return plans.values().stream().flatMap(p -> p.originals().stream()).toList();
    }

    /** The user's text of a file; none where the root's lock cannot be read. */
    Optional<SourceText> original(String path) {
        return plans.values().stream().flatMap(p -> p.original(path).stream()).findFirst();
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    boolean isLocked(String path) {
        return plans.values().stream()
                .anyMatch(p -> p.isLocked() && p.original(path).isPresent());
    }

    List<TakenOut> takenOut() {
        return plans.values().stream()
                .flatMap(p -> p.reversals().stream())
                .flatMap(LockedRoots::takenOut)
                .toList();
    }

    private static Stream<TakenOut> takenOut(Reversal reversal) {
        return reversal.ours().stream().map(s -> new TakenOut(place(reversal.original(), s), s.description()));
    }

    private static Location place(SourceText original, AppliedStep step) {
        int offset = step.edits().isEmpty() ? 0 : step.edits().get(0).range().start();
        return Location.of(original, offset);
    }
}

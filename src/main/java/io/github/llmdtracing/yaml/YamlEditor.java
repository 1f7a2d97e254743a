package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.EditConflictException;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns changes of a document into edits of its text, in the style of the place. Gives edits, never text. */
public final class YamlEditor {
    /** More than any depth: the order among what goes into one line stays. */
    private static final int IN_LINE = 1 << 29;

    private final SourceText text;
    private final YamlNode root;
    private final StyleSample whole;

    /** An editor for one document of a file. */
    public YamlEditor(SourceText text, YamlDocument document) {
        this.text = text;
        this.root = document.root();
        this.whole = StyleSample.of(text, root);
    }

    /**
     * Changes that are made by the same edits, as when two entries go into one pair of braces.
     *
     * @param changes the changes, in the order given
     * @param edits the edits that make them
     */
    public record Step(List<YamlChange> changes, List<TextEdit> edits) {
        /** Copies the lists. */
        public Step {
            changes = List.copyOf(changes);
            edits = List.copyOf(edits);
        }
    }

    /** The edits that make all of the changes; the same change given twice is made once. */
    public List<Step> steps(Collection<? extends YamlChange> changes) {
        Map<Object, List<YamlChange>> together = new LinkedHashMap<>();
        for (YamlChange change : new LinkedHashSet<>(changes)) {
            Object place = change.isRemoval() ? Removals.class : place(change);
            together.computeIfAbsent(place, p -> new ArrayList<>()).add(change);
        }
        return together.values().stream()
                .map(same -> new Step(same, edits(same)))
                .toList();
    }

    /** The edits that make {@code change}. */
    public List<TextEdit> edits(YamlChange change) {
        return edits(List.of(change));
    }

    // Additions that commas separate depend on each other; lines do not.
    private static Object place(YamlChange change) {
        if (change instanceof YamlChange.PutEntry put && put.target().isFlow()) {
            return put.predecessor().<Object>map(YamlEntry::key).orElse(put.target());
        }
        return change instanceof YamlChange.AppendItems append
                        && append.target().isFlow()
                ? append.target()
                : change;
    }

    /** Whether all removals among some changes leave what stays as it is. */
    public boolean canRemove(Collection<? extends YamlChange> changes) {
        Removals removals = Removals.among(changes);
        return removals.isEmpty()
                || new RemovalEdits(text, removals).edits(root).isPresent();
    }

    private List<TextEdit> remove(List<YamlChange> changes) {
        return new RemovalEdits(text, Removals.among(changes))
                .edits(root)
                .orElseThrow(() -> new EditConflictException("something else stands where something is to be removed"));
    }

    private List<TextEdit> edits(List<YamlChange> same) {
        YamlChange change = same.get(0);
        if (change.isRemoval()) {
            return remove(same);
        }
        if (change instanceof YamlChange.PutEntry put) {
            return put.target().isFlow()
                    ? flowEditor(put.target()).put(all(same, YamlChange.PutEntry.class))
                    : putBlockEntry(put);
        }
        if (change instanceof YamlChange.AppendItems append) {
            return append.target().isFlow()
                    ? flowEditor(append.target()).append(all(same, YamlChange.AppendItems.class))
                    : appendBlockItems(append);
        }
        return change instanceof YamlChange.EditScalar edit
                ? edit.edits().stream().map(YamlEditor::first).toList()
                : replace((YamlChange.ReplaceValue) change);
    }

    private static <T extends YamlChange> List<T> all(List<YamlChange> changes, Class<T> kind) {
        return changes.stream().map(kind::cast).toList();
    }

    private FlowEditor flowEditor(YamlNode target) {
        return new FlowEditor(text, styleNear(target));
    }

    private YamlStyle styleNear(YamlNode target) {
        return YamlStyle.near(text, target, root, whole);
    }

    private List<TextEdit> putBlockEntry(YamlChange.PutEntry put) {
        YamlMapping mapping = put.target();
        int column = Layout.column(text, mapping);
        YamlNode behind = put.predecessor().map(YamlEntry::value).orElse(mapping);
        boolean spaced = Layout.isSpaced(text, mapping) && !Layout.endsInBlockScalar(behind);
        List<String> lines = new ArrayList<>(spaced ? List.of("") : List.of());
        lines.addAll(new YamlWriter(styleNear(mapping)).entryLines(put.entry(), column));
        return insertLines(lines, behind, column, 2 * column);
    }

    private List<TextEdit> appendBlockItems(YamlChange.AppendItems append) {
        YamlSequence sequence = append.target();
        int column = Layout.column(text, sequence);
        int gap = Layout.gapAfterDash(text, sequence);
        YamlWriter writer = new YamlWriter(styleNear(sequence));
        boolean flowItems = sequence.items().stream().allMatch(YamlEditor::isFlowMapping);
        List<String> lines = append.items().stream()
                .flatMap(
                        i -> (flowItems ? flowItem(writer, i, column, gap) : writer.itemLines(i, column, gap)).stream())
                .toList();
        return insertLines(lines, sequence, column, 2 * column + 1);
    }

    private static boolean isFlowMapping(YamlNode item) {
        return item instanceof YamlMapping mapping && mapping.isFlow();
    }

    private static List<String> flowItem(YamlWriter writer, NewYaml item, int column, int gap) {
        return List.of(" ".repeat(column) + "-" + " ".repeat(gap) + writer.flow(item));
    }

    private List<TextEdit> insertLines(List<String> lines, YamlNode behind, int column, int depth) {
        return new LineInsertion(text).insert(lines, Layout.lastLeaf(behind), column, depth);
    }

    private List<TextEdit> replace(YamlChange.ReplaceValue change) {
        YamlNode target = change.target();
        boolean nothing = target.isNull() || !(target instanceof YamlScalar);
        if (nothing && YamlWriter.hasChildren(change.value()) && isInBlock(target)) {
            return fillEmpty(target, change.value());
        }
        String written = new YamlWriter(styleInPlaceOf(target)).flow(change.value());
        String separator = contentRange(target).isEmpty() ? " " : "";
        return List.of(first(new TextEdit(contentRange(target), separator + written)));
    }

    // What goes into a line goes before what goes behind it.
    private static TextEdit first(TextEdit inLine) {
        return new TextEdit(inLine.range(), inLine.text(), IN_LINE + inLine.depth());
    }

    private YamlStyle styleInPlaceOf(YamlNode target) {
        YamlStyle style = styleNear(target);
        return target instanceof YamlScalar scalar && !scalar.isNull() ? style.withQuotesOf(scalar) : style;
    }

    // Anchor and tag stay: they belong to the place, not to the value.
    private TextRange contentRange(YamlNode target) {
        int start = target.range().start();
        while (start < target.range().end() && "&!".indexOf(text.content().charAt(start)) >= 0) {
            start = skipBlanks(skipWord(start), target.range().end());
        }
        return new TextRange(start, target.range().end());
    }

    private int skipWord(int from) {
        int at = from;
        while (at < text.content().length()
                && !Character.isWhitespace(text.content().charAt(at))) {
            at++;
        }
        return at;
    }

    private int skipBlanks(int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(text.content().charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean isInBlock(YamlNode target) {
        List<YamlNode> around = Ancestors.of(target, root);
        return !around.isEmpty() && around.stream().noneMatch(YamlEditor::isFlow);
    }

    private static boolean isFlow(YamlNode node) {
        return node instanceof YamlCollection collection && collection.isFlow();
    }

    private List<TextEdit> fillEmpty(YamlNode target, NewYaml value) {
        List<YamlNode> around = Ancestors.of(target, root);
        YamlNode parent = around.get(around.size() - 1);
        int column = Layout.column(text, parent);
        List<String> lines = new YamlWriter(YamlStyle.near(text, parent, root, whole))
                .childLines(value, column, parent instanceof YamlSequence);
        List<TextEdit> edits = new ArrayList<>(dropEmpty(contentRange(target)));
        int depth = 2 * column + (parent instanceof YamlSequence ? 2 : 1);
        edits.addAll(insertLines(lines, target, Integer.MAX_VALUE, depth));
        return edits;
    }

    private List<TextEdit> dropEmpty(TextRange written) {
        if (written.isEmpty()) {
            return List.of();
        }
        boolean blankBefore = text.content().charAt(written.start() - 1) == ' ';
        return List.of(TextEdit.delete(new TextRange(written.start() - (blankBefore ? 1 : 0), written.end())));
    }

    /** Inserts whole lines behind a leaf. */
    private record LineInsertion(SourceText text) {
        List<TextEdit> insert(List<String> lines, YamlNode leaf, int column, int depth) {
            if (leaf instanceof YamlScalar scalar && scalar.style().isBlock()) {
                return behindBlockScalar(lines, scalar, column, depth);
            }
            return List.of(behindLine(lines, text.lineEndAfter(leaf.range().end()), column, depth));
        }

        private TextEdit behindLine(List<String> lines, int lineEnd, int column, int depth) {
            String eol = text.lineEnd();
            String inserted = lines.stream().map(l -> eol + l).collect(Collectors.joining());
            return TextEdit.insert(skipDeeperComments(lineEnd, column), inserted, depth);
        }

        private List<TextEdit> behindBlockScalar(List<String> lines, YamlScalar scalar, int column, int depth) {
            BlockScalarHeader header =
                    BlockScalarHeader.of(text.content(), scalar.range().start());
            boolean unterminated = scalar.range().end() == text.content().length() && !endsWithLineEnd();
            if (header.keeps() && !unterminated) {
                String inserted = lines.stream().map(l -> l + text.lineEnd()).collect(Collectors.joining());
                return List.of(TextEdit.insert(scalar.range().end(), inserted, depth));
            }
            TextEdit insertion =
                    behindLine(lines, text.lineEndAfter(scalar.range().end()), column, depth);
            return unterminated && header.chomping() != '-' ? List.of(strip(header), insertion) : List.of(insertion);
        }

        private boolean endsWithLineEnd() {
            String content = text.content();
            return content.endsWith("\n") || content.endsWith("\r");
        }

        // The text ends inside the scalar, so its value has no line end. What follows now would give it one.
        private static TextEdit strip(BlockScalarHeader header) {
            int at = header.chompingOffset();
            return first(new TextEdit(new TextRange(at, header.keeps() ? at + 1 : at), "-"));
        }

        // A comment that is indented more than what is inserted belongs to what stands before it.
        private int skipDeeperComments(int lineEnd, int column) {
            int next = text.skipLineEnd(lineEnd);
            String line = text.content().substring(next, text.lineEndAfter(next));
            boolean comment = next > lineEnd && line.stripLeading().startsWith("#");
            boolean deeper = comment && line.length() - line.stripLeading().length() > column;
            return deeper ? skipDeeperComments(text.lineEndAfter(next), column) : lineEnd;
        }
    }
}

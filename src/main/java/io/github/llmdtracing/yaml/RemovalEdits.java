package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Takes items and entries out of a document's text: their own lines, or in braces and brackets themselves and a comma. */
final class RemovalEdits {
    private static final Pattern COMMENT = Pattern.compile("[ \\t]#");

    private final SourceText text;
    private final Removals removals;
    private final RemovedLines lines;
    private final List<TextRange> ranges = new ArrayList<>();

    RemovalEdits(SourceText text, Removals removals) {
        this.text = text;
        this.removals = removals;
        this.lines = new RemovedLines(text);
    }

    /** The edits; none where the place of something is shared with what stays. */
    Optional<List<TextEdit>> edits(YamlNode root) {
        boolean possible = !removals.isGone(root) && !losesAnchor(root, false) && visit(root);
        return possible
                ? Optional.of(lines.whole(ranges, root).map(TextEdit::delete).toList())
                : Optional.empty();
    }

    // An alias of it may stand elsewhere, and would stand for nothing.
    private boolean losesAnchor(YamlNode node, boolean around) {
        boolean gone = around || removals.isGone(node);
        return gone && node.properties().anchor().isPresent()
                || node instanceof YamlCollection collection
                        && collection.children().anyMatch(c -> losesAnchor(c, gone));
    }

    private boolean visit(YamlNode node) {
        return !(node instanceof YamlCollection collection) || visitCollection(collection);
    }

    private boolean visitCollection(YamlCollection collection) {
        boolean rest = collection.children().filter(c -> !removals.isGone(c)).allMatch(this::visit);
        boolean changes = collection.children().anyMatch(removals::isGone);
        return rest && (!changes || (collection.isFlow() ? flow(collection) : block(collection)));
    }

    private boolean flow(YamlCollection collection) {
        ranges.addAll(new FlowRemoval(text, parts(collection)).ranges());
        return true;
    }

    private List<RemovalPart> parts(YamlCollection collection) {
        return collection instanceof YamlMapping mapping
                ? mapping.entries().stream()
                        .map(e -> RemovalPart.of(text, e, removals.isGone(e.value())))
                        .toList()
                : collection
                        .children()
                        .map(i -> RemovalPart.of(text, i, collection.isFlow(), removals.isGone(i)))
                        .toList();
    }

    private boolean block(YamlCollection collection) {
        List<RemovalPart> parts = parts(collection);
        boolean spaced = collection instanceof YamlMapping mapping && Layout.isSpaced(text, rest(mapping));
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).gone())
                .allMatch(i -> parts.get(i).sharesLine(text) ? pullUp(parts, i) : lines(parts.get(i), spaced));
    }

    private YamlMapping rest(YamlMapping mapping) {
        return YamlMapping.composed(
                mapping,
                mapping.entries().stream()
                        .filter(e -> !removals.isGone(e.value()))
                        .toList());
    }

    private boolean lines(RemovalPart part, boolean spaced) {
        int first = text.lineStart(part.start());
        int from = spaced ? lines.aboveBlank(first) : first;
        if (part.node() instanceof YamlCollection emptied && isSpread(part, emptied)) {
            ranges.add(keyLine(part, from));
            return block(emptied);
        }
        ranges.add(new TextRange(from, part.lineEnd(text)));
        return true;
    }

    // What somebody says of a list stays, in a line of its own.
    private TextRange keyLine(RemovalPart part, int from) {
        int lineEnd = text.lineEndAfter(part.start());
        Matcher comment = COMMENT.matcher(text.content()).region(part.head(), lineEnd);
        return comment.find()
                ? new TextRange(part.start(), comment.end() - 1)
                : new TextRange(from, text.skipLineEnd(lineEnd));
    }

    // Comments within a list that is emptied are not the list's.
    private boolean isSpread(RemovalPart part, YamlCollection emptied) {
        return !removals.isRemoved(emptied)
                && !emptied.isFlow()
                && parts(emptied).get(0).start() > text.lineEndAfter(part.start())
                && parts(emptied).stream().noneMatch(p -> p.sharesLine(text));
    }

    // Behind a dash, what comes next takes the place; a comment in between would lose its own.
    private boolean pullUp(List<RemovalPart> parts, int index) {
        Optional<RemovalPart> next =
                parts.stream().skip(index + 1L).filter(p -> !p.gone()).findFirst();
        boolean leads = index == 0 && next.isPresent();
        if (!leads || !isBlank(parts, next.get())) {
            return false;
        }
        ranges.add(new TextRange(parts.get(index).start(), next.get().start()));
        return true;
    }

    private boolean isBlank(List<RemovalPart> parts, RemovalPart next) {
        return IntStream.range(0, parts.indexOf(next))
                .allMatch(i -> text.content()
                        .substring(parts.get(i).end(), parts.get(i + 1).start())
                        .isBlank());
    }
}

package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Builds the tree from SnakeYAML's events: the composer would replace an alias by its anchor and so lose its place. */
final class YamlReader {
    private static final int DEEPEST = 500;

    private final String text;
    private final CodePointIndex codePoints;
    private final ParserImpl parser;
    private final Map<String, YamlNode> anchors = new HashMap<>();
    private int depth;

    YamlReader(String text) {
        this.text = text;
        this.codePoints = CodePointIndex.of(text);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(DEEPEST);
        this.parser = new ParserImpl(new StreamReader(text), options);
    }

    List<YamlDocument> documents() throws YamlSyntaxException {
        try {
            return readStream();
        } catch (MarkedYAMLException e) {
            throw syntaxError(e);
        } catch (ReaderException e) {
            throw new YamlSyntaxException(
                    "the character U+" + Integer.toHexString(e.getCodePoint()).toUpperCase(Locale.ROOT)
                            + " is not allowed",
                    offset(e.getPosition()));
        } catch (YAMLException e) {
            throw new YamlSyntaxException(String.valueOf(e.getMessage()), 0);
        }
    }

    private List<YamlDocument> readStream() throws YamlSyntaxException {
        List<YamlDocument> documents = new ArrayList<>();
        parser.getEvent();
        while (!parser.checkEvent(Event.ID.StreamEnd)) {
            documents.add(readDocument(documents.size()));
        }
        return documents;
    }

    private YamlDocument readDocument(int index) throws YamlSyntaxException {
        anchors.clear();
        parser.getEvent();
        YamlNode root = readNode();
        parser.getEvent();
        return new YamlDocument(index, root);
    }

    private YamlNode readNode() throws YamlSyntaxException {
        Event event = parser.getEvent();
        if (event instanceof AliasEvent alias) {
            return readAlias(alias);
        }
        YamlNode node = event instanceof ScalarEvent scalar ? readScalar(scalar) : readCollection(event);
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor != null) {
            anchors.put(anchor, node);
        }
        return node;
    }

    private YamlAlias readAlias(AliasEvent event) throws YamlSyntaxException {
        YamlNode target = anchors.get(event.getAnchor());
        if (target == null) {
            throw new YamlSyntaxException(
                    "the alias *" + event.getAnchor() + " has no anchor before it, or stands inside it",
                    offset(event.getStartMark()));
        }
        return new YamlAlias(range(event), target);
    }

    private YamlScalar readScalar(ScalarEvent event) {
        TextRange token = range(event);
        ScalarStyle style = style(event);
        int end = style.isBlock() ? BlockScalarHeader.contentEnd(text, token, event.getValue()) : token.end();
        return new YamlScalar(token, end, properties(event, event.getTag()), style, event.getValue());
    }

    private static ScalarStyle style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> ScalarStyle.DOUBLE_QUOTED;
            case LITERAL -> ScalarStyle.LITERAL;
            case FOLDED -> ScalarStyle.FOLDED;
            default -> ScalarStyle.PLAIN;
        };
    }

    private YamlNode readCollection(Event event) throws YamlSyntaxException {
        if (++depth > DEEPEST) {
            throw new YamlSyntaxException("nested deeper than " + DEEPEST + " levels", offset(event.getStartMark()));
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        YamlNode node = event.is(Event.ID.MappingStart) ? readMapping(start) : readSequence(start);
        depth--;
        return node;
    }

    private YamlMapping readMapping(CollectionStartEvent start) throws YamlSyntaxException {
        List<YamlEntry> entries = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            entries.add(new YamlEntry(readNode(), readNode()));
        }
        Event end = parser.getEvent();
        int last = entries.isEmpty()
                ? offset(start.getEndMark())
                : entries.get(entries.size() - 1).value().range().end();
        return new YamlMapping(
                collectionRange(start, end, last), properties(start, start.getTag()), start.isFlow(), entries);
    }

    private YamlSequence readSequence(CollectionStartEvent start) throws YamlSyntaxException {
        List<YamlNode> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(readNode());
        }
        Event end = parser.getEvent();
        int last = items.isEmpty()
                ? offset(start.getEndMark())
                : items.get(items.size() - 1).range().end();
        return new YamlSequence(
                collectionRange(start, end, last), properties(start, start.getTag()), start.isFlow(), items);
    }

    // A block collection's end mark is the next token's place; its last leaf tells the true end. A bare "- " or "key:"
    // may leave
    // the last leaf before the start, as when the anchor stands between.
    private TextRange collectionRange(CollectionStartEvent start, Event end, int lastLeaf) {
        int from = offset(start.getStartMark());
        return new TextRange(from, start.isFlow() ? offset(end.getEndMark()) : Math.max(from, lastLeaf));
    }

    private static NodeProperties properties(NodeEvent event, String tag) {
        return event.getAnchor() == null && tag == null
                ? NodeProperties.NONE
                : new NodeProperties(Optional.ofNullable(event.getAnchor()), Optional.ofNullable(tag));
    }

    private TextRange range(Event event) {
        return new TextRange(offset(event.getStartMark()), offset(event.getEndMark()));
    }

    private int offset(Mark mark) {
        return offset(mark.getIndex());
    }

    private int offset(int codePoint) {
        return Math.min(codePoints.offset(codePoint), text.length());
    }

    private YamlSyntaxException syntaxError(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        String context = e.getContext() == null ? "" : e.getContext() + ", ";
        return new YamlSyntaxException(context + e.getProblem(), mark == null ? 0 : offset(mark));
    }
}

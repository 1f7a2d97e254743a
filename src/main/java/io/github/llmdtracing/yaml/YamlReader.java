package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds the tree from events: SnakeYAML's composer would replace an alias by its anchor and so lose its place. */
final class YamlReader {
    /** What a node takes in memory, and how much of all memory the nodes of one file may take. */
    private static final int BYTES_OF_NODE = 160;

    private static final int SHARE_OF_HEAP = 2;

    private final String text;
    private final YamlEventSource events;
    private final Map<String, YamlNode> anchors = new HashMap<>();
    private int depth;
    private int flowDepth;
    private long room = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / BYTES_OF_NODE;

    YamlReader(SourceText text) {
        this(text, YamlEvents.of(text));
    }

    YamlReader(SourceText text, YamlEventSource events) {
        this.text = text.content();
        this.events = events;
    }

    List<YamlDocument> documents() throws YamlSyntaxException {
        LongLines.refuse(text);
        List<YamlDocument> documents = new ArrayList<>();
        while (events.next().kind() == YamlEvent.Kind.DOCUMENT_START) {
            anchors.clear();
            documents.add(new YamlDocument(documents.size(), readNode(events.next())));
            events.next();
        }
        return documents;
    }

    private YamlNode readNode(YamlEvent event) throws YamlSyntaxException {
        if (--room < 0) {
            throw YamlSyntaxException.tooLarge(event.range().start());
        }
        YamlNode node = switch (event.kind()) {
            case ALIAS -> readAlias(event);
            case SCALAR -> readScalar(event);
            default -> readCollection(event);
        };
        event.properties().anchor().ifPresent(name -> anchors.put(name, node));
        return node;
    }

    private YamlAlias readAlias(YamlEvent event) throws YamlSyntaxException {
        YamlNode target = anchors.get(event.value());
        if (target == null) {
            throw new YamlSyntaxException(
                    "the alias *" + event.value() + " has no anchor before it, or stands inside it",
                    event.range().start());
        }
        return new YamlAlias(event.range(), target);
    }

    private YamlScalar readScalar(YamlEvent event) {
        TextRange token = event.range();
        int end = event.style().isBlock() ? BlockScalarHeader.contentEnd(text, token, event.value()) : token.end();
        return new YamlScalar(token, end, event.properties(), event.style(), flowDepth > 0, event.value());
    }

    private YamlNode readCollection(YamlEvent start) throws YamlSyntaxException {
        if (++depth > YamlEvents.DEEPEST) {
            throw new YamlSyntaxException(
                    "nested deeper than " + YamlEvents.DEEPEST + " levels",
                    start.range().start());
        }
        flowDepth += start.flow() ? 1 : 0;
        YamlNode node = start.kind() == YamlEvent.Kind.MAPPING_START ? readMapping(start) : readSequence(start);
        flowDepth -= start.flow() ? 1 : 0;
        depth--;
        return node;
    }

    private YamlMapping readMapping(YamlEvent start) throws YamlSyntaxException {
        List<YamlEntry> entries = new ArrayList<>();
        YamlEvent event = events.next();
        while (event.kind() != YamlEvent.Kind.COLLECTION_END) {
            YamlNode key = readNode(event);
            entries.add(new YamlEntry(key, readNode(events.next())));
            event = events.next();
        }
        int last = entries.isEmpty()
                ? start.range().end()
                : entries.get(entries.size() - 1).value().range().end();
        return new YamlMapping(collectionRange(start, event, last), start.properties(), start.flow(), entries);
    }

    private YamlSequence readSequence(YamlEvent start) throws YamlSyntaxException {
        List<YamlNode> items = new ArrayList<>();
        YamlEvent event = events.next();
        while (event.kind() != YamlEvent.Kind.COLLECTION_END) {
            items.add(readNode(event));
            event = events.next();
        }
        int last = items.isEmpty()
                ? start.range().end()
                : items.get(items.size() - 1).range().end();
        return new YamlSequence(collectionRange(start, event, last), start.properties(), start.flow(), items);
    }

    // A block collection's end mark is the next token's place; its last leaf tells the true end. A bare "- " or "key:"
    // may leave the last leaf before the start, as when the anchor stands between.
    private static TextRange collectionRange(YamlEvent start, YamlEvent end, int lastLeaf) {
        int from = start.range().start();
        return new TextRange(from, start.flow() ? end.range().end() : Math.max(from, lastLeaf));
    }
}

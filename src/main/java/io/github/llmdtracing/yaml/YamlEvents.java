package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextRange;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** The events of a text, read one by one, so that the largest text takes no more memory than its deepest nesting. */
public final class YamlEvents implements YamlEventSource {
    static final int DEEPEST = 500;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern JSON = Pattern.compile("\\uFEFF?\\s*[{\\[]");
    private static final Pattern INDENTATION = Pattern.compile("^[ \\t]+", Pattern.MULTILINE);

    private final String text;
    private final CodePointIndex codePoints;
    private ParserImpl parser;
    private int delivered;
    private Optional<SeparatingTabs> tabs = Optional.empty();

    private YamlEvents(String text) {
        this.text = text;
        this.codePoints = CodePointIndex.of(text);
        this.parser = parser(readable(text));
    }

    private static ParserImpl parser(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(DEEPEST);
        return new ParserImpl(new StreamReader(text), options);
    }

    // SnakeYAML stops at a blank behind a tab, and JSON may be indented by both. Every character keeps its place.
    private static String readable(String text) {
        boolean json = text.indexOf('\t') >= 0 && JSON.matcher(text).lookingAt() && !text.contains("\n---");
        return json
                ? INDENTATION.matcher(text).replaceAll(m -> " ".repeat(m.group().length()))
                : text;
    }

    /** The events of a text. */
    public static YamlEvents of(SourceText text) {
        return new YamlEvents(text.content());
    }

    @Override
    public YamlEvent next() throws YamlSyntaxException {
        try {
            Event event = nextEvent();
            return event.is(Event.ID.StreamStart) ? next() : read(event);
        } catch (MarkedYAMLException e) {
            throw syntaxError(e);
        } catch (ReaderException e) {
            throw new YamlSyntaxException(
                    String.format(Locale.ROOT, "the character U+%04X is not allowed", e.getCodePoint()),
                    offset(e.getPosition()));
        } catch (YAMLException e) {
            throw new YamlSyntaxException(String.valueOf(e.getMessage()), 0);
        }
    }

    private Event nextEvent() {
        try {
            Event event = parser.getEvent();
            delivered++;
            return event;
        } catch (MarkedYAMLException e) {
            resume(withoutTab(e).orElseThrow(() -> e));
            return nextEvent();
        }
    }

    private Optional<String> withoutTab(MarkedYAMLException e) {
        int at = offset(new SyntaxProblem(e).codePoint());
        if (at >= text.length() || text.charAt(at) != '\t') {
            return Optional.empty();
        }
        tabs = tabs.or(() -> Optional.of(new SeparatingTabs(readable(text))));
        return tabs.flatMap(t -> t.mended(at));
    }

    // A parser that has thrown cannot go on.
    private void resume(String mended) {
        parser = parser(mended);
        for (int i = 0; i < delivered; i++) {
            parser.getEvent();
        }
    }

    private YamlEvent read(Event event) {
        if (event instanceof ScalarEvent scalar) {
            NodeProperties properties = properties(scalar.getAnchor(), scalar.getTag());
            return new YamlEvent(YamlEvent.Kind.SCALAR, range(event), properties, false, style(scalar), value(scalar));
        }
        if (event instanceof CollectionStartEvent start) {
            NodeProperties properties = properties(start.getAnchor(), start.getTag());
            return new YamlEvent(kind(event), range(event), properties, start.isFlow(), ScalarStyle.PLAIN, "");
        }
        String name = event instanceof AliasEvent alias ? alias.getAnchor() : "";
        return new YamlEvent(kind(event), range(event), NodeProperties.NONE, false, ScalarStyle.PLAIN, name);
    }

    private static YamlEvent.Kind kind(Event event) {
        return switch (event.getEventId()) {
            case MappingStart -> YamlEvent.Kind.MAPPING_START;
            case SequenceStart -> YamlEvent.Kind.SEQUENCE_START;
            case MappingEnd, SequenceEnd -> YamlEvent.Kind.COLLECTION_END;
            case DocumentStart -> YamlEvent.Kind.DOCUMENT_START;
            case DocumentEnd -> YamlEvent.Kind.DOCUMENT_END;
            case Alias -> YamlEvent.Kind.ALIAS;
            default -> YamlEvent.Kind.STREAM_END;
        };
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

    // A byte order mark may start every document (YAML 1.1, section 5.2); SnakeYAML takes that of a later one for a
    // letter.
    private static String value(ScalarEvent event) {
        boolean marked = event.isPlain() && event.getValue().startsWith(BYTE_ORDER_MARK);
        return marked ? event.getValue().substring(1) : event.getValue();
    }

    private static NodeProperties properties(@Nullable String anchor, @Nullable String tag) {
        return anchor == null && tag == null
                ? NodeProperties.NONE
                : new NodeProperties(Optional.ofNullable(anchor), Optional.ofNullable(tag));
    }

    private TextRange range(Event event) {
        return new TextRange(
                offset(event.getStartMark().getIndex()),
                offset(event.getEndMark().getIndex()));
    }

    private int offset(int codePoint) {
        return Math.min(codePoints.offset(codePoint), text.length());
    }

    private YamlSyntaxException syntaxError(MarkedYAMLException e) {
        SyntaxProblem problem = new SyntaxProblem(e);
        return new YamlSyntaxException(problem.words(), offset(problem.codePoint()));
    }
}

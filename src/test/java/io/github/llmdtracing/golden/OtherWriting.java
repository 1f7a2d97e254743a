package io.github.llmdtracing.golden;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Other YAML that says the same. Comments are lost. */
enum OtherWriting {
    IN_BRACES("in braces", FlowStyle.FLOW, false),
    IN_QUOTES("in blocks, all scalars in quotes and with their tags", FlowStyle.BLOCK, true);

    private static final Resolver RESOLVER = new Resolver();

    private final String title;
    private final FlowStyle collections;
    private final boolean quoted;

    OtherWriting(String title, FlowStyle collections, boolean quoted) {
        this.title = title;
        this.collections = collections;
        this.quoted = quoted;
    }

    String title() {
        return title;
    }

    /**
     * The files in this writing. Those stay as they are that are no YAML, or only once they are rendered, and those in which a comment says
     * what to do.
     */
    GoldenTree of(GoldenTree tree) {
        Map<String, String> written = new TreeMap<>();
        tree.files().forEach((name, bytes) -> written.put(name, isRewritten(name, bytes) ? of(bytes) : bytes));
        return new GoldenTree(written);
    }

    private static boolean isRewritten(String name, String bytes) {
        return name.matches(".*\\.ya?ml|(.*/)?Kustomization")
                && Stream.of("{{", "# llmd-tracing:").noneMatch(bytes::contains);
    }

    private String of(String bytes) {
        String text = new String(bytes.getBytes(ISO_8859_1), UTF_8);
        try {
            StringWriter written = new StringWriter();
            Emitter emitter = new Emitter(written, options());
            List<Event> events = events(text);
            for (Event event : events) {
                emitter.emit(of(event));
            }
            // A patch that begins with a bracket is JSON to kustomize.
            return events.stream().limit(3).anyMatch(SequenceStartEvent.class::isInstance)
                    ? bytes
                    : new String(written.toString().getBytes(UTF_8), ISO_8859_1);
        } catch (YAMLException e) {
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Event> events(String text) {
        List<Event> events = new ArrayList<>();
        new Yaml(new LoaderOptions()).parse(new StringReader(text)).forEach(events::add);
        return events;
    }

    private static DumperOptions options() {
        DumperOptions options = new DumperOptions();
        options.setWidth(1000);
        options.setPrettyFlow(true);
        return options;
    }

    private Event of(Event event) {
        if (event instanceof MappingStartEvent m) {
            return new MappingStartEvent(
                    m.getAnchor(), m.getTag(), m.getImplicit(), m.getStartMark(), m.getEndMark(), collections);
        }
        if (event instanceof SequenceStartEvent s) {
            return new SequenceStartEvent(
                    s.getAnchor(), s.getTag(), s.getImplicit(), s.getStartMark(), s.getEndMark(), collections);
        }
        return event instanceof ScalarEvent s ? of(s) : event;
    }

    private ScalarEvent of(ScalarEvent scalar) {
        boolean plain = scalar.getTag() == null && scalar.getImplicit().canOmitTagInPlainScalar();
        Tag tag = scalar.getTag() == null
                ? RESOLVER.resolve(NodeId.scalar, scalar.getValue(), plain)
                : new Tag(scalar.getTag());
        if (tag.equals(Tag.NULL)) {
            return written(scalar, tag, "null", ScalarStyle.PLAIN);
        }
        boolean stays = !quoted || tag.equals(Tag.MERGE);
        return written(scalar, tag, scalar.getValue(), stays ? scalar.getScalarStyle() : ScalarStyle.DOUBLE_QUOTED);
    }

    private static ScalarEvent written(ScalarEvent scalar, Tag tag, String value, ScalarStyle style) {
        boolean plain = style == ScalarStyle.PLAIN && scalar.getTag() == null;
        ImplicitTuple implicit = new ImplicitTuple(plain || tag.equals(Tag.STR), tag.equals(Tag.STR));
        return new ScalarEvent(
                scalar.getAnchor(), tag.getValue(), implicit, value, scalar.getStartMark(), scalar.getEndMark(), style);
    }
}

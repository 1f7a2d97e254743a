package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A mapping, block or flow, its entries in the order of the text; duplicates and merge keys stand there as written. */
public final class YamlMapping extends YamlCollection {
    private static final String MERGE = "<<";

    private final List<YamlEntry> entries;

    YamlMapping(TextRange range, NodeProperties properties, boolean flow, List<YamlEntry> entries) {
        super(range, properties, flow);
        this.entries = List.copyOf(entries);
    }

    /**
     * A mapping that stands in no file as a whole, but is put together of nodes that do.
     *
     * @param like the node whose place and style it shows
     * @param entries what it holds
     */
    public static YamlMapping composed(YamlNode like, List<YamlEntry> entries) {
        boolean flow = like instanceof YamlCollection collection && collection.isFlow();
        return new YamlMapping(like.range(), NodeProperties.NONE, flow, entries);
    }

    @Override
    public Stream<YamlNode> children() {
        return entries.stream().map(YamlEntry::value);
    }

    /** The entries as written. */
    public List<YamlEntry> entries() {
        return entries;
    }

    /** The entries that count: its own, and those that merge keys bring under names that it does not have itself. */
    public Collection<YamlEntry> effectiveEntries() {
        Map<String, YamlEntry> effective = new LinkedHashMap<>();
        collect(effective, Collections.newSetFromMap(new IdentityHashMap<>()));
        return effective.values();
    }

    private void collect(Map<String, YamlEntry> effective, Set<YamlMapping> asked) {
        if (asked.add(this)) {
            entries.stream()
                    .filter(e -> !e.isNamed(MERGE))
                    .forEach(e -> e.name().ifPresent(n -> effective.putIfAbsent(n, e)));
            merged().forEach(m -> m.collect(effective, asked));
        }
    }

    /** The entry that the mapping itself has for {@code key}, the first where it stands twice. */
    public Optional<YamlEntry> entry(String key) {
        for (YamlEntry entry : entries) {
            if (entry.isNamed(key)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** The value for {@code key}: the mapping's own, else the one that a merge key brings (YAML 1.1 type {@code merge}). */
    public Optional<YamlNode> get(String key) {
        Optional<YamlNode> own = entry(key).map(YamlEntry::value);
        return own.isPresent() || entry(MERGE).isEmpty()
                ? own
                : inherited(key, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    // Each mapping is asked once: merge keys can be nested so that their paths are more than anyone can walk.
    private Optional<YamlNode> inherited(String key, Set<YamlMapping> asked) {
        for (YamlMapping source : asked.add(this) ? merged().toList() : List.<YamlMapping>of()) {
            Optional<YamlNode> own = source.entry(key).map(YamlEntry::value);
            Optional<YamlNode> found = own.isPresent() ? own : source.inherited(key, asked);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The mapping at the end of a path of keys. */
    public Optional<YamlMapping> mapping(String... keys) {
        Optional<YamlMapping> at = Optional.of(this);
        for (String key : keys) {
            at = at.flatMap(m -> m.get(key)).flatMap(YamlNode::asMapping);
        }
        return at;
    }

    /** The sequence for {@code key}. */
    public Optional<YamlSequence> sequence(String key) {
        return get(key).flatMap(YamlNode::asSequence);
    }

    /** The text of the scalar for {@code key}. */
    public Optional<String> text(String key) {
        return get(key).flatMap(YamlNode::text);
    }

    /** The mappings that a merge key brings in, the strongest first. */
    public Stream<YamlMapping> merged() {
        return entries.stream().filter(e -> e.isNamed(MERGE)).flatMap(e -> mergeSources(e.value()));
    }

    private static Stream<YamlMapping> mergeSources(YamlNode value) {
        return value.asSequence()
                .map(s -> s.items().stream().flatMap(i -> i.asMapping().stream()))
                .orElseGet(() -> value.asMapping().stream());
    }

    /** The second and later keys of those that stand more than once. */
    public List<YamlNode> duplicateKeys() {
        Set<String> seen = new HashSet<>();
        List<YamlNode> again = new ArrayList<>();
        for (YamlEntry entry : entries) {
            String name = entry.name().orElse(MERGE);
            if (!name.equals(MERGE) && !seen.add(name)) {
                again.add(entry.key());
            }
        }
        return again;
    }
}

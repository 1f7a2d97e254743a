package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The events of a text that is read once for two purposes: they are said as they come, and afterwards made a tree of. */
public final class YamlRecording implements YamlEventSource {
    /** Events take many times the memory of their text; above this size reading twice is the lesser evil. */
    private static final int MOST_CHARACTERS = 1 << 20;

    private final SourceText text;
    private final YamlEvents events;
    private final boolean records;
    private final List<YamlEvent> recorded = new ArrayList<>();

    /** The events of a text. */
    public YamlRecording(SourceText text) {
        this.text = text;
        this.events = YamlEvents.of(text);
        this.records = text.content().length() <= MOST_CHARACTERS;
    }

    @Override
    public YamlEvent next() throws YamlSyntaxException {
        YamlEvent event = events.next();
        if (records) {
            recorded.add(event);
        }
        return event;
    }

    /**
     * The file of which all events were said; nothing where it is too large to be kept in mind.
     *
     * @throws YamlSyntaxException when it is more than a tree can hold
     */
    public Optional<YamlFile> file() throws YamlSyntaxException {
        if (!records) {
            return Optional.empty();
        }
        Iterator<YamlEvent> again = recorded.iterator();
        return Optional.of(new YamlFile(text, new YamlReader(text, again::next).documents()));
    }
}

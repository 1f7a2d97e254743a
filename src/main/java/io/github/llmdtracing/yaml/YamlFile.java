package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import java.util.List;

/**
 * A file read as YAML.
 *
 * @param text the file
 * @param documents its documents, in order
 */
public record YamlFile(SourceText text, List<YamlDocument> documents) {
    /** Copies the list. */
    public YamlFile {
        documents = List.copyOf(documents);
    }

    /**
     * Reads a text.
     *
     * @throws YamlSyntaxException when the text is no YAML, nested too deeply, or an alias stands in its own anchor
     */
    public static YamlFile read(SourceText text) throws YamlSyntaxException {
        return new YamlFile(text, new YamlReader(text).documents());
    }
}

package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextRange;
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

    /** A text that is no YAML, or is not meant as such: one document, whose root is a scalar with all of the text. */
    public static YamlFile plain(SourceText text) {
        TextRange all = new TextRange(0, text.content().length());
        YamlScalar root = new YamlScalar(all, all.end(), NodeProperties.NONE, ScalarStyle.TEXT, false, text.content());
        return new YamlFile(text, List.of(new YamlDocument(0, root)));
    }

    /** Whether the file is a plain text, and so has to be read as one again. */
    public boolean isPlain() {
        return documents.size() == 1
                && documents.get(0).root() instanceof YamlScalar scalar
                && scalar.style() == ScalarStyle.TEXT;
    }
}

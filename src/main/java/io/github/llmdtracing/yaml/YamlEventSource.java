package io.github.llmdtracing.yaml;

/** Says the events of a text one by one. */
public interface YamlEventSource {
    /**
     * The next event; behind the end of the text there is none.
     *
     * @throws YamlSyntaxException when the text is no YAML from here on
     */
    YamlEvent next() throws YamlSyntaxException;
}

package io.github.llmdtracing.yaml;

/** A text that is no YAML, or YAML that nobody would apply to a cluster. */
public final class YamlSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;

    YamlSyntaxException(String problem, int offset) {
        super(problem);
        this.offset = offset;
    }

    /** What is wrong, in the parser's words, without a place. */
    public String problem() {
        return String.valueOf(getMessage());
    }

    /** Where it is wrong, as an offset in the text. */
    public int offset() {
        return offset;
    }
}

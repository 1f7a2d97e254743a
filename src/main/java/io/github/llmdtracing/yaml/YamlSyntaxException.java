package io.github.llmdtracing.yaml;

/** A text that is no YAML, or YAML that nobody would apply to a cluster. */
public final class YamlSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final boolean tooLarge;

    YamlSyntaxException(String problem, int offset) {
        this(problem, offset, false);
    }

    private YamlSyntaxException(String problem, int offset, boolean tooLarge) {
        super(problem);
        this.offset = offset;
        this.tooLarge = tooLarge;
    }

    /** Nothing is wrong with the text, but that it holds more than there is memory for. */
    static YamlSyntaxException tooLarge(int offset) {
        return new YamlSyntaxException("holds more values than there is memory for", offset, true);
    }

    /** Whether more memory is all that is wanted. */
    public boolean isTooLarge() {
        return tooLarge;
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

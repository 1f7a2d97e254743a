package io.github.llmdtracing.yaml;

/** How a scalar is written (YAML 1.1 chapter 9). */
public enum ScalarStyle {
    /** Without quotes. */
    PLAIN,
    /** In single quotes. */
    SINGLE_QUOTED,
    /** In double quotes. */
    DOUBLE_QUOTED,
    /** A block scalar behind {@code |}. */
    LITERAL,
    /** A block scalar behind {@code >}. */
    FOLDED,
    /** A whole text file, which is no YAML. */
    TEXT;

    /** Whether the scalar is a block scalar. */
    public boolean isBlock() {
        return this == LITERAL || this == FOLDED;
    }
}

package io.github.llmdtracing.helm;

/** How much some values say of a chart. */
public enum ValuesMatch {
    /** Nothing. */
    NONE,
    /** They have some of its keys, as a thin layer has, which lies on top of others. */
    OVERLAY,
    /** They describe the component that the chart installs. */
    COMPONENT
}

package io.github.llmdtracing.component;

import java.util.Locale;

/** What became of a component. */
public enum ComponentState {
    /** Tracing was put in, or will be. */
    TRACED,
    /** Everything stood there before. */
    ALREADY_TRACED,
    /** The user said that it is not to be traced. */
    OPTED_OUT,
    /** It cannot be traced; the reason says why. */
    NOT_TRACEABLE,
    /** The values switch it off: nothing of it is installed. */
    NOT_INSTALLED,
    /** Only variables were set: whether the program obeys them depends on what could not be known. */
    PARTLY_TRACED,
    /** Tracing was taken out, or will be. */
    STRIPPED,
    /** Tracing stands there that was not taken out; the reason says why. */
    STILL_TRACED,
    /** There was nothing to take out. */
    UNTRACED;

    /** Whether only runs that take tracing out have components of this kind. */
    public boolean isOfStrip() {
        return this == STRIPPED || this == STILL_TRACED || this == UNTRACED;
    }

    /** Whether it is there at all. */
    public boolean isInstalled() {
        return this != NOT_INSTALLED;
    }

    /** Whether the component sends spans, all of its own or some. */
    public boolean sendsSpans() {
        return this == TRACED || this == ALREADY_TRACED || this == PARTLY_TRACED;
    }

    /** As it stands in reports: {@code already-traced}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

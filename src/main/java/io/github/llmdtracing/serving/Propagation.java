package io.github.llmdtracing.serving;

/** Whether a trace stays in one piece on its way through a program. */
public enum Propagation {
    /** It does; an engine, where traces end, needs only to read the parent. */
    WHOLE,
    /** The parent is read, and the next program gets the parent's header instead of this program's: its spans hang beside, not below. */
    INBOUND_ONLY,
    /** The next program gets a parent, and the caller's is not read: a trace begins here. */
    OUTBOUND_ONLY,
    /** Neither: the spans are a trace of their own. */
    NONE
}

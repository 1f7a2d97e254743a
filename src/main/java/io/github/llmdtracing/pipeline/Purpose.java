package io.github.llmdtracing.pipeline;

/** What a run is for. */
public enum Purpose {
    /** Tracing is put in. */
    ENRICH,
    /** What enrich put in is taken out again. */
    STRIP,
    /** All tracing is taken out. */
    STRIP_ALL;

    boolean strips() {
        return this != ENRICH;
    }
}

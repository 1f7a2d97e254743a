package io.github.llmdtracing.serving;

/** Where a program stands on the way of a request, in the order in which the request comes to them. */
public enum PathPosition {
    /** Takes requests from outside. */
    ENTRY,
    /** Reads or changes a request before a model server is chosen for it. */
    FRONT,
    /** Chooses the model server; every trace of llm-d begins here. */
    PICKER,
    /** Chooses a model server itself, without llm-d's picker. */
    ROUTER,
    /** Stands before a decode server and has prefill done elsewhere. */
    PROXY,
    /** Computes: prompt, answer, or both. */
    ENGINE,
    /** No request comes through it. */
    BESIDE
}

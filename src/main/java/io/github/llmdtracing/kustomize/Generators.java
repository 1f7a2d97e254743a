package io.github.llmdtracing.kustomize;

/** Generated config maps and secrets. */
record Generators(Workshop workshop, Fields fields) {
    void apply(Accumulator gathered) throws StoppedException {}
}

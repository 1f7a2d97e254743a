package io.github.llmdtracing.kustomize;

/** One entry of a kustomization that changes what was gathered. */
interface Transformer {
    /** Changes it. */
    void apply(Accumulator gathered) throws StoppedException;
}

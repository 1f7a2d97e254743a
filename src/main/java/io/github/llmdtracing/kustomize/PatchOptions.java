package io.github.llmdtracing.kustomize;

/**
 * How an entry of {@code patches} applies a strategic merge patch.
 *
 * @param targeted whether it has a {@code target}, so that the patch's own name and kind say nothing
 * @param nameChange whether {@code allowNameChange} is set
 * @param kindChange whether {@code allowKindChange} is set
 */
record PatchOptions(boolean targeted, boolean nameChange, boolean kindChange) {
    /** Without target and options, as an entry of {@code patchesStrategicMerge}. */
    static final PatchOptions NONE = new PatchOptions(false, false, false);
}

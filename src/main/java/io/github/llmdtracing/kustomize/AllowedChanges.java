package io.github.llmdtracing.kustomize;

/**
 * What a strategic merge patch may change of the identity of its target (the {@code options} of an entry of {@code patches}).
 *
 * @param name whether {@code allowNameChange} is set
 * @param kind whether {@code allowKindChange} is set
 */
record AllowedChanges(boolean name, boolean kind) {
    static final AllowedChanges NONE = new AllowedChanges(false, false);
}

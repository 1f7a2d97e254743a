/**
 * Kustomize: what kustomizations make of their files, as kustomize makes it, and which document wrote each node.
 */
@NullMarked
package io.github.llmdtracing.kustomize;

import org.jspecify.annotations.NullMarked;

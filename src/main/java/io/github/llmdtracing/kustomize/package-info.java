/**
 * Kustomize: which files a kustomization uses. What it makes of them is not known here yet, and so such files are named and left
 * alone.
 */
@NullMarked
package io.github.llmdtracing.kustomize;

import org.jspecify.annotations.NullMarked;

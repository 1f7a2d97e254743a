/**
 * What a change means for what runs: which pods are made anew, how many, on which accelerators, and whether that can get stuck. Compares
 * two states of a tree; knows no text, no disk and no plan's reasons.
 */
@NullMarked
package io.github.llmdtracing.rollout;

import org.jspecify.annotations.NullMarked;

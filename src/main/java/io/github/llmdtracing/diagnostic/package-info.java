/**
 * Findings: what was noticed, where, how bad it is, why, and what to do. Words for the console and formats for machines are in
 * {@code report}.
 */
@NullMarked
package io.github.llmdtracing.diagnostic;

import org.jspecify.annotations.NullMarked;

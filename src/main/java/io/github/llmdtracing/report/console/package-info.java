/**
 * Lines for people who read a log: the summary of a run or of several modules, findings as messages, what verification found. Fit for a
 * console, whatever somebody's file has in it.
 */
@NullMarked
package io.github.llmdtracing.report.console;

import org.jspecify.annotations.NullMarked;

/**
 * What a run found and did, as values, with secrets taken out: what the console, the page and the formats are made of, and all that they
 * share. Decides nothing and writes no file; {@link io.github.llmdtracing.report.TracingReport} hides secrets when it is made.
 */
@NullMarked
package io.github.llmdtracing.report;

import org.jspecify.annotations.NullMarked;

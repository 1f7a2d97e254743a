/**
 * What a run found and did, in words and formats: the console's summary, messages, and files for machines. Decides nothing, writes no
 * file, and shows no secret: {@link io.github.llmdtracing.report.TracingReport} hides them when it is made.
 */
@NullMarked
package io.github.llmdtracing.report;

import org.jspecify.annotations.NullMarked;

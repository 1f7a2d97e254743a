/** What changes in files as a unified patch that {@code git apply} takes. Knows texts, and nothing of why they change. */
@NullMarked
package io.github.llmdtracing.report.patch;

import org.jspecify.annotations.NullMarked;

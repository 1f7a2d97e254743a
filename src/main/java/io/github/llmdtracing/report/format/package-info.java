/**
 * Reports for other programs, and the catalogue of them: JSON, JUnit, SARIF, GitLab's code quality, annotations of GitHub. A new one is a
 * {@link io.github.llmdtracing.report.ReportFormat} here, and a line in {@link io.github.llmdtracing.report.format.ReportFormats}.
 */
@NullMarked
package io.github.llmdtracing.report.format;

import org.jspecify.annotations.NullMarked;

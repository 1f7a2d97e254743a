/** The report as a page, with a picture of the paths that requests take: each section is a class, and so is each layout of the picture. */
@NullMarked
package io.github.llmdtracing.report.page;

import org.jspecify.annotations.NullMarked;

/**
 * What should change in a project, and why: settings in, an {@link io.github.llmdtracing.plan.EditPlan} out. Reads no disk and edits
 * no text.
 */
@NullMarked
package io.github.llmdtracing.plan;

import org.jspecify.annotations.NullMarked;

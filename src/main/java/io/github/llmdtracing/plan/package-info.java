/**
 * What should change in a project, and why: settings in, an {@link io.github.llmdtracing.plan.EditPlan} out. Reads no disk and edits
 * no text. Each object, file of values and kustomization has its part planned in a package of its own; here it becomes one plan.
 */
@NullMarked
package io.github.llmdtracing.plan;

import org.jspecify.annotations.NullMarked;

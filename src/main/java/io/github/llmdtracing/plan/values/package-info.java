/**
 * What is decided of the values of a chart: the section that it gets, and the containers and engines that stand in its values.
 */
@NullMarked
package io.github.llmdtracing.plan.values;

import org.jspecify.annotations.NullMarked;

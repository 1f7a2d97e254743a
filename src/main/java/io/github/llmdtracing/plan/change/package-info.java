/**
 * What is planned: changes of documents with the rule that asked for them, in the making and as values, and the marks by which what is ours is
 * known again when it is taken out.
 */
@NullMarked
package io.github.llmdtracing.plan.change;

import org.jspecify.annotations.NullMarked;

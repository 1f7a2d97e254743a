/**
 * The goals, and the beans that a POM fills. The only package that knows Maven: it turns configuration into values, asks the layers
 * below, and turns what they answer into a log and the outcome of a build.
 */
@NullMarked
package io.github.llmdtracing.mojo;

import org.jspecify.annotations.NullMarked;

package io.github.llmdtracing.settings;

import java.util.function.Predicate;

/**
 * A part of the tree that has settings of its own.
 *
 * @param name what the POM calls it
 * @param covers which files belong to it; the argument is the path below the project, with forward slashes
 * @param tracing what holds there, the general settings already filled in
 */
public record Environment(String name, Predicate<String> covers, Tracing tracing) {}

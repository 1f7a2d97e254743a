package io.github.llmdtracing.plan;

import java.util.function.Predicate;

/**
 * That tracing is taken out rather than put in.
 *
 * @param all tracing that was written by hand too; else what the same settings would put in
 * @param from the files out of which it is taken, by path; in the others it is only looked for, because a lock knows what is ours there
 */
public record Removal(boolean all, Predicate<String> from) {}

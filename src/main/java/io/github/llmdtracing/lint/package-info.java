/**
 * Whether one request can be traced from end to end: what was planned, looked at along the paths that requests take. Findings, nothing
 * else; what changes was decided in {@code plan}. Silences, the user's answer to findings, are here too.
 */
@NullMarked
package io.github.llmdtracing.lint;

import org.jspecify.annotations.NullMarked;

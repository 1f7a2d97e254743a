/**
 * The collectors that stand in the user's own tree: where they are, what their configuration says, which Services lead to them, where
 * spans are sent for that reason, and what is to be said of all this. Those that this plugin makes are of {@code collector}.
 */
@NullMarked
package io.github.llmdtracing.standing;

import org.jspecify.annotations.NullMarked;

/**
 * A lossless tree over SnakeYAML's events, and edits to it. Every node knows where its text stands, an alias stays an alias, and a
 * change is turned into edits of the original text; nothing is ever printed back from the tree. The only package that uses
 * SnakeYAML.
 */
@NullMarked
package io.github.llmdtracing.yaml;

import org.jspecify.annotations.NullMarked;

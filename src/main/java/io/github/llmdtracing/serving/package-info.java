/**
 * The programs of the request path: which container is a model server, a routing proxy or an endpoint picker, which version it is, and what
 * that version needs in order to be traced. Facts about versions are data, all of them in {@code VersionRules}; how a container is
 * changed is decided in {@code plan}.
 */
@NullMarked
package io.github.llmdtracing.serving;

import org.jspecify.annotations.NullMarked;

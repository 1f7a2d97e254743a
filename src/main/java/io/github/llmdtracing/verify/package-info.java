/**
 * What of a request arrived in a tracing backend, and what did not: which services have to report and which spans each program makes, the
 * verdict on each of them with the causes that the configuration suggests, and whether the hops hang together in one trace. Values only;
 * nobody is asked anything here.
 */
@NullMarked
package io.github.llmdtracing.verify;

import org.jspecify.annotations.NullMarked;

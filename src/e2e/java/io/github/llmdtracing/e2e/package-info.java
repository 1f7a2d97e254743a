/** Real programs judge what is generated: a collector and a Jaeger of their own makers run on the loopback interface. */
package io.github.llmdtracing.e2e;

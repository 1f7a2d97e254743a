package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.diagnostic.Location;

/**
 * Something that keeps a build from being known, or from being made at all.
 *
 * @param kind what it is
 * @param location where it is asked for
 * @param detail as people name it: the path, the address, the kind of the plugin
 */
public record BuildIssue(Kind kind, Location location, String detail) {
    /** The kinds, and what they mean for what is known. */
    public enum Kind {
        /** A resource at an address: what it holds cannot be read. */
        REMOTE(false),
        /** A chart that kustomize inflates. */
        CHART(false),
        /** A generator, transformer or validator of which it is not known what it does. */
        PLUGIN(false),
        /** A field that is not followed here, as {@code vars}. */
        FIELD(false),
        /** A file that is not there, or cannot be read. */
        MISSING(true),
        /** A file outside of all sources. */
        OUTSIDE(false),
        /** A kustomization that uses itself. */
        CYCLE(true),
        /** A patch that fits nothing, an object that is there twice, an operation that fails: kustomize stops at it. */
        REFUSED(true),
        /** A test in a JSON patch that finds something else than it says: kustomize stops at it, too. */
        TEST(true);

        private final boolean fatal;

        Kind(boolean fatal) {
            this.fatal = fatal;
        }

        /** Whether kustomize makes nothing at all of such a kustomization. */
        public boolean isFatal() {
            return fatal;
        }
    }
}

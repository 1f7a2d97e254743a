package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ClusterObject;
import java.util.Optional;

/**
 * What becomes of an object.
 *
 * @param before as it was; none where there was none
 * @param after as it is, or would be; none where it goes
 */
public record ObjectChange(Optional<ClusterObject> before, Optional<ClusterObject> after) {
    /** The object, in a word or two. */
    public String name() {
        return after.or(() -> before).map(o -> o.key().toString()).orElse("");
    }

    /** A name for it in a diff, which looks like a file's. */
    public String path() {
        return after.or(() -> before)
                .map(o -> o.key().namespace().map(n -> n + "/").orElse("")
                        + o.key().kind() + "/" + o.name() + ".yaml")
                .orElse("");
    }

    /** The text before; none where there was no object. */
    public Optional<String> textBefore() {
        return before.map(ObjectText::of);
    }

    /** The text after; none where there is no object any more. */
    public Optional<String> textAfter() {
        return after.map(ObjectText::of);
    }

    /** What happened, in a word. */
    public Verb verb() {
        if (before.isEmpty()) {
            return Verb.CREATED;
        }
        if (after.isEmpty()) {
            return Verb.REMOVED;
        }
        return before.get().resourceVersion().equals(after.get().resourceVersion()) ? Verb.UNCHANGED : Verb.CONFIGURED;
    }

    /** What can happen to an object. */
    public enum Verb {
        /** It was not there. */
        CREATED,
        /** It was there, and is different now. */
        CONFIGURED,
        /** It was there as it should be. */
        UNCHANGED,
        /** It was there, and is not wanted any more. */
        REMOVED
    }
}

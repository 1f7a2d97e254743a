package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.Enclosure.Kind;
import java.util.Optional;

/** An enclosure while it is read: whether a list is a pipeline or runs in the background is known only at its end. */
final class Frame {
    private final Optional<Frame> parent;
    private Optional<Enclosure> enclosure;

    private Frame(Optional<Frame> parent, Optional<Enclosure> enclosure) {
        this.parent = parent;
        this.enclosure = enclosure;
    }

    static Frame root() {
        return new Frame(Optional.empty(), Optional.empty());
    }

    Frame inner(Kind kind, int offset) {
        return inner(kind, "", offset);
    }

    Frame inner(Kind kind, String name, int offset) {
        return new Frame(Optional.of(this), Optional.of(new Enclosure(kind, name, offset)));
    }

    /** A branch of a choice. */
    Frame branch(Kind kind, int offset, Choice choice) {
        return choice.add(inner(kind, offset));
    }

    Frame undecided() {
        return new Frame(Optional.of(this), Optional.empty());
    }

    void decide(Kind kind, int offset) {
        enclosure = Optional.of(new Enclosure(kind, "", offset));
    }

    Optional<Frame> parent() {
        return parent;
    }

    Optional<Enclosure> enclosure() {
        return enclosure;
    }

    boolean isWithin(Frame other) {
        Frame at = this;
        while (at != other && at.parent.isPresent()) {
            at = at.parent.get();
        }
        return at == other;
    }
}

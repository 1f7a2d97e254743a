package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.ScalarStyle;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;

/** A scalar, which is only ever replaced. */
final class DraftScalar extends Draft {
    private final YamlScalar scalar;

    DraftScalar(YamlNode written, YamlScalar scalar) {
        super(written);
        this.scalar = scalar;
    }

    @Override
    String value() {
        return scalar.value();
    }

    @Override
    boolean isNull() {
        return scalar.isNull();
    }

    /** Whether it stands without quotes, so that it may be no string. */
    boolean isPlain() {
        return scalar.style() == ScalarStyle.PLAIN;
    }

    /** Whether it says the same, in the same way. */
    boolean isLike(DraftScalar other) {
        return value().equals(other.value()) && isPlain() == other.isPlain();
    }

    @Override
    boolean isEmpty() {
        return false;
    }

    @Override
    Draft copy() {
        return this;
    }
}

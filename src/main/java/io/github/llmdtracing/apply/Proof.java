package io.github.llmdtracing.apply;

import io.github.llmdtracing.yaml.YamlFile;
import java.util.Optional;

/**
 * What came of the proof of a change.
 *
 * @param mismatch why it failed; nothing where it holds
 * @param edited the new text as it was read for the proof, where it was kept
 */
record Proof(Optional<Mismatch> mismatch, Optional<YamlFile> edited) {
    static Proof failed(Mismatch why) {
        return new Proof(Optional.of(why), Optional.empty());
    }

    static Proof holds(Optional<YamlFile> edited) {
        return new Proof(Optional.empty(), edited);
    }
}

package io.github.llmdtracing.commandline;

import io.github.llmdtracing.yaml.ScalarContent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the words of a script stand in its file. The scalar is aligned with the file once, when the first place is asked for. */
final class ScriptPlaces {
    private final ScriptSource source;

    private boolean aligned;

    @Nullable
    private ScalarContent content;

    ScriptPlaces(ScriptSource source) {
        this.source = source;
    }

    /** The place in the file of a place in the script; that of the scalar where it cannot be told. */
    int fileOffset(int offset) {
        return content()
                .map(c -> c.fileOffset(offset))
                .orElse(source.scalar().range().start());
    }

    /** The scalar's value, piece by piece. */
    Optional<ScalarContent> content() {
        if (!aligned) {
            content = ScalarContent.of(source.place().file().text(), source.scalar())
                    .orElse(null);
            aligned = true;
        }
        return Optional.ofNullable(content);
    }
}

package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Characters that are read as shell, and where each of them stands in the whole script. */
interface ScriptText {
    /** The characters; an expansion made by the shell around is a single one, see {@link #outerExpansion}. */
    String chars();

    /** The place in the whole script of the character at {@code offset}. */
    int outerStart(int offset);

    /** The place in the whole script right behind the character before {@code offset}. */
    int outerEnd(int offset);

    /** Where text is inserted that shall stand behind the character before {@code offset}. */
    InsertionPlace placeBehind(int offset);

    /** What the shell around expands at {@code offset}. */
    Optional<WordPart> outerExpansion(int offset);

    /** How many scripts stand around this one. */
    int level();

    /** The place of a range in the whole script. */
    default TextRange range(TextRange local) {
        int start = outerStart(local.start());
        return local.isEmpty() ? TextRange.at(start) : new TextRange(start, outerEnd(local.end()));
    }

    /** The text of a whole script. */
    record Whole(String chars) implements ScriptText {
        @Override
        public int outerStart(int offset) {
            return offset;
        }

        @Override
        public int outerEnd(int offset) {
            return offset;
        }

        @Override
        public InsertionPlace placeBehind(int offset) {
            return new InsertionPlace(offset, List.of());
        }

        @Override
        public int level() {
            return 0;
        }

        @Override
        public Optional<WordPart> outerExpansion(int offset) {
            return Optional.empty();
        }
    }
}

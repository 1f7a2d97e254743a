package io.github.llmdtracing.yaml;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What SnakeYAML says of a text that is no YAML, in words that say what to look for, and the place where to look. */
final class SyntaxProblem {
    private static final String TOKEN = "found character '";

    private final MarkedYAMLException found;
    private final Optional<Mark> at;

    SyntaxProblem(MarkedYAMLException found) {
        this.found = found;
        this.at = marks(found).findFirst();
    }

    // What is never closed is noticed at the end of the text, which helps nobody; the context is where it was opened.
    private static Stream<Mark> marks(MarkedYAMLException found) {
        Stream<Mark> all = isAtEnd(found)
                ? Stream.of(found.getContextMark(), found.getProblemMark())
                : Stream.of(found.getProblemMark(), found.getContextMark());
        return all.filter(m -> m != null);
    }

    private static boolean isAtEnd(MarkedYAMLException found) {
        String problem = String.valueOf(found.getProblem()).toLowerCase(Locale.ROOT);
        return problem.contains("end of stream") || problem.contains("stream end");
    }

    /** The place, in code points. */
    int codePoint() {
        return at.map(Mark::getIndex).orElse(0);
    }

    String words() {
        String problem = String.valueOf(found.getProblem());
        if (problem.startsWith(TOKEN + "\\t")) {
            return "a tab stands where YAML wants spaces";
        }
        if (problem.startsWith(TOKEN)) {
            return "no value can start with " + problem.substring(TOKEN.length(), TOKEN.length() + 1)
                    + " unless it is quoted";
        }
        return found.getContext() == null ? problem : found.getContext() + ", " + problem;
    }
}

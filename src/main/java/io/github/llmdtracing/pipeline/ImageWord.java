package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.serving.ImagePattern;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The longest word of a pattern that stands in every manifest with such an image.
 *
 * @param word the word; empty where there is none
 * @param starts whether a component of the image's path starts with it
 * @param ends whether that component ends with it
 */
record ImageWord(String word, boolean starts, boolean ends) {
    /** Shorter ones stand within too many others, and are slow to look for. */
    private static final int LONG = 4;

    private static final String BEFORE = " \t/-_.\"'`[,;&|(=";

    /** The host that stands for no host at all, and the first directory of images that have none. */
    private static final Set<String> UNWRITTEN = Set.of("docker.io", "index.docker.io", "library");

    static ImageWord of(ImagePattern pattern) {
        return of(pattern.toString());
    }

    /** The word of a pattern, tag or not. */
    static ImageWord of(String pattern) {
        int colon = pattern.indexOf(':', pattern.lastIndexOf('/') + 1);
        String name = colon < 0 ? pattern : pattern.substring(0, colon);
        return Arrays.stream(name.split("/"))
                .filter(c -> !UNWRITTEN.contains(c))
                .flatMap(ImageWord::words)
                .filter(w -> w.word().length() > 1)
                .max(Comparator.comparingInt(w -> w.word().length()))
                .orElse(new ImageWord("", false, false));
    }

    private static Stream<ImageWord> words(String component) {
        return Arrays.stream(component.split("\\*"))
                .map(w -> new ImageWord(w, component.startsWith(w), component.endsWith(w)));
    }

    boolean isEmpty() {
        return word.isEmpty();
    }

    /** What to look for. */
    Stream<String> markers() {
        if (isEmpty()) {
            return Stream.of();
        }
        return starts && word.length() < LONG ? atItsStart(word) : Stream.of(word);
    }

    /** Whether a longer word that it is the start of is another one. */
    boolean isWhole() {
        return starts && ends && word.length() < LONG;
    }

    /** A short word behind each character that may stand before it. */
    static Stream<String> atItsStart(String word) {
        return BEFORE.chars().mapToObj(c -> (char) c + word);
    }
}

package io.github.llmdtracing.serving;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which images are meant. Compared with the last components of the image's path, the registry being the first of them, so that a mirror
 * is recognised: {@code vllm-openai} means that image wherever it is kept, {@code lmsysorg/sglang} that of one publisher,
 * {@code registry.example.com/**} all of a registry. {@code *} stands for any characters within a component, {@code **} for any at all. A
 * part after a colon is compared with the tag: {@code team/engine:prod-*}. Case does not count.
 */
public final class ImagePattern {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)[^}]*}");
    private static final Pattern DIGEST = Pattern.compile("@.*");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\w.:/*-]+");
    private static final Pattern RUN_OF_STARS = Pattern.compile("\\*+");

    private final String text;
    private final String literal;
    private final Pattern name;
    private final Optional<Pattern> tag;

    private ImagePattern(String text, String literal, Pattern name, Optional<Pattern> tag) {
        this.text = text;
        this.literal = literal;
        this.name = name;
        this.tag = tag;
    }

    /**
     * A pattern from its text.
     *
     * @throws IllegalArgumentException where nothing stands before the tag, or a blank in it
     */
    public static ImagePattern of(String pattern) {
        String text = pattern.strip();
        int colon = text.indexOf(':', text.lastIndexOf('/') + 1);
        String name = colon < 0 ? text : text.substring(0, colon);
        if (name.isEmpty() || name.endsWith("/") || text.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("\"" + pattern
                    + "\" is no image pattern; write the last components of the image, as vllm-openai, team/engine"
                    + " or registry.example.com/**");
        }
        return new ImagePattern(text, longestLiteral(suffix(name)), glob(suffix(name)), tagGlob(text, colon));
    }

    private static String suffix(String name) {
        return name.startsWith("*/") || name.startsWith("**/") ? name.substring(name.indexOf('/') + 1) : name;
    }

    // Most images are sorted out by it, at a fraction of what the pattern takes.
    private static String longestLiteral(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("\\*"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static Optional<Pattern> tagGlob(String text, int colon) {
        return colon < 0 ? Optional.empty() : Optional.of(glob(text.substring(colon + 1)));
    }

    private static Pattern glob(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String regex = Pattern.quote(lower).replace("**", "\\E.\uE000\\Q").replace("*", "\\E[^/]\uE000\\Q");
        return Pattern.compile("(?:.*/)?" + regex.replace('\uE000', '*'));
    }

    /**
     * What a POM can say to mean an image: parts that a tool fills in later are left open, since Maven would fill them in itself, and so is a
     * digest.
     */
    public static String meaning(String image) {
        String open = VARIABLE.matcher(image.strip()).replaceAll("*$1*");
        String pattern = RUN_OF_STARS
                .matcher(NOT_IN_NAMES
                        .matcher(DIGEST.matcher(open).replaceFirst(""))
                        .replaceAll("*"))
                .replaceAll("*");
        boolean means = pattern.chars().anyMatch(Character::isLetterOrDigit)
                && !pattern.endsWith("/")
                && of(pattern).matches(ImageReference.parse(image));
        return means ? pattern : image;
    }

    /** Whether the image is meant. */
    public boolean matches(ImageReference image) {
        return matches(image.fullName(), image);
    }

    boolean matches(String fullName, ImageReference image) {
        return fullName.contains(literal)
                && name.matcher(fullName).matches()
                && tag.map(t -> matchesTag(t, image)).orElse(true);
    }

    private static boolean matchesTag(Pattern tag, ImageReference image) {
        return tag.matcher(image.tag().orElse("latest").toLowerCase(Locale.ROOT))
                .matches();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImagePattern p && p.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}

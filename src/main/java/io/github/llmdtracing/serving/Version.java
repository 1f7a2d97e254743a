package io.github.llmdtracing.serving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a program, as image tags and labels give it. A pre-release ({@code -rc.1}, {@code rc0}, {@code -alpha}, {@code b2},
 * {@code .dev12}) comes before its release, {@code .post1} and the commit count of {@code git describe} after it; every other suffix
 * ({@code -cu128}, {@code -rocm}, {@code +cu129}, {@code -ubi9}) names a build of the same version.
 *
 * <p>What has no dot is no version: {@code latest}, {@code v1}, commits, and dates such as {@code v20251106-v1.3.0-263-g47c}, which name a
 * commit somewhere after a release and not that release. Nor is anything that begins with a year. PEP 440 and SemVer 2.0, as far as the two agree.
 */
public final class Version implements Comparable<Version> {
    private static final String NUMBERS = "(\\d{1,9}(?:\\.\\d{1,9})+)";
    private static final String PRE =
            "(?:(?:[-._]?(dev|alpha|beta|preview|pre|rc|snapshot|nightly)|(a|b|c))[-._]?(\\d{1,9})?(?![A-Za-z]))";
    private static final String POST = "(?:[-._]?(?:post|rev)[-._]?(\\d{1,9})|-(\\d{1,9})(?=-g[0-9a-f]+))";
    private static final Pattern VERSION =
            Pattern.compile("[vV]?" + NUMBERS + "(?![\\d])" + PRE + "?" + POST + "?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LONE_NUMBER = Pattern.compile("[vV]?(\\d{1,9})");
    private static final Pattern IN_TEXT = Pattern.compile("(?<![\\w.])[vV]?\\d{1,9}(?:\\.\\d{1,9})+[-+.\\w]*");
    private static final Pattern NAME_IN_TAG = Pattern.compile("(^|[-_.])(vllm|sglang)[-_]?(?=v?[0-9])");
    private static final int FIRST_YEAR = 1900;
    private static final Comparator<Version> ORDER = Comparator.comparing(
                    (Version v) -> v.numbers, Version::compareNumbers)
            .thenComparing(v -> v.stage)
            .thenComparingInt(v -> v.stageNumber);

    /** Where a version stands in relation to the release of the same numbers, in this order. */
    private enum Stage {
        DEV,
        ALPHA,
        BETA,
        CANDIDATE,
        RELEASE,
        POST
    }

    private final String text;
    private final List<Integer> numbers;
    private final Stage stage;
    private final int stageNumber;

    private Version(String text, List<Integer> numbers, Stage stage, int stageNumber) {
        this.text = text;
        this.numbers = numbers;
        this.stage = stage;
        this.stageNumber = stageNumber;
    }

    /** The version that an image tag begins with; none where it names a branch, a commit or a date. */
    public static Optional<Version> ofTag(String tag) {
        Matcher found = VERSION.matcher(tag);
        return found.lookingAt() ? read(found) : Optional.empty();
    }

    /** The tag's version; none where an image has no tag. A digest says nothing. */
    public static Optional<Version> ofTag(ImageReference image) {
        return image.tag().flatMap(t -> ofTag(t).or(() -> behindName(t)));
    }

    // Some count their own things first: rocm/vllm:rocm6.4.1_vllm_0.9.0.1_20250605.
    private static Optional<Version> behindName(String tag) {
        Matcher name = NAME_IN_TAG.matcher(tag);
        return name.find() ? ofTag(tag.substring(name.end())) : Optional.empty();
    }

    /** Whether an image's tag names a program before the version, as {@code cuda12.8-vllm0.10.2} does. */
    static boolean isBehindNameOf(String program, ImageReference image) {
        Matcher name = NAME_IN_TAG.matcher(image.tag().orElse(""));
        return name.find() && name.group(2).equals(program);
    }

    /** The first version named in a text, as in a label or an annotation. */
    public static Optional<Version> inText(String text) {
        Matcher words = IN_TEXT.matcher(text);
        return words.results().flatMap(word -> ofTag(word.group()).stream()).findFirst();
    }

    /**
     * A version that must be one.
     *
     * @throws IllegalArgumentException where it is none; the message says what is allowed
     */
    public static Version of(String text) {
        return stated(text.strip())
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + text + "\" is no version; numbers with dots are, as 0.17.0, v0.9 or 0.5.4.post2"));
    }

    /** A version where somebody means one: a lone number will do, and nothing may stand beside it. */
    static Optional<Version> stated(String text) {
        if (text.chars().anyMatch(Character::isWhitespace)) {
            return Optional.empty();
        }
        Matcher lone = LONE_NUMBER.matcher(text);
        return lone.matches() ? lone(lone) : ofTag(text);
    }

    private static Optional<Version> lone(Matcher found) {
        List<Integer> numbers = numbers(found.group(1));
        return isYear(numbers) ? Optional.empty() : Optional.of(new Version(found.group(), numbers, Stage.RELEASE, 0));
    }

    private static boolean isYear(List<Integer> numbers) {
        return numbers.get(0) >= FIRST_YEAR;
    }

    private static Optional<Version> read(Matcher found) {
        List<Integer> numbers = numbers(found.group(1));
        if (isYear(numbers)) {
            return Optional.empty();
        }
        return Optional.of(new Version(found.group(), numbers, stage(found), stageNumber(found)));
    }

    private static List<Integer> numbers(String dotted) {
        List<Integer> numbers = new ArrayList<>();
        for (String number : dotted.split("\\.")) {
            numbers.add(Integer.valueOf(number));
        }
        while (numbers.size() > 1 && numbers.get(numbers.size() - 1) == 0) {
            numbers.remove(numbers.size() - 1);
        }
        return List.copyOf(numbers);
    }

    private static Stage stage(Matcher found) {
        String word = group(found, 2) + group(found, 3);
        if (word.isEmpty()) {
            return group(found, 5).isEmpty() && group(found, 6).isEmpty() ? Stage.RELEASE : Stage.POST;
        }
        return switch (word) {
            case "a", "alpha" -> Stage.ALPHA;
            case "b", "beta" -> Stage.BETA;
            case "c", "rc", "pre", "preview" -> Stage.CANDIDATE;
            default -> Stage.DEV;
        };
    }

    private static int stageNumber(Matcher found) {
        String digits = stage(found) == Stage.POST ? group(found, 5) + group(found, 6) : group(found, 4);
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static String group(Matcher found, int index) {
        String text = found.group(index);
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static int compareNumbers(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            int order = Integer.compare(i < a.size() ? a.get(i) : 0, i < b.size() ? b.get(i) : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Version v && compareTo(v) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(numbers, stage.name(), stageNumber);
    }

    /** The version as it was written, without the suffix of the build. */
    @Override
    public String toString() {
        return text;
    }
}

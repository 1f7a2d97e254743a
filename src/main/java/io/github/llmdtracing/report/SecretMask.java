package io.github.llmdtracing.report;

import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what looks like a secret: by the name that it has ({@code HF_TOKEN}, {@code --api-key}), by the form of well-known tokens, and
 * by being long and random. It rather hides too much: a report is read by more people than a manifest.
 */
public final class SecretMask {
    /** The longest text, or line of a source, that is shown. */
    static final int LONGEST = 10_000;

    /** What stands in the place of a secret. */
    public static final String HIDDEN = "***";

    /** Tokens that their issuers made recognisable, JSON web tokens (RFC 7519), credentials in URLs and HTTP headers, keys in PEM. */
    private static final List<Pattern> TOKENS = List.of(
            Pattern.compile("\\b(?<secret>(?:hf|api_org)_[A-Za-z0-9]{6,})"),
            Pattern.compile("\\b(?<secret>sk-[A-Za-z0-9_-]{8,})"),
            Pattern.compile("\\b(?<secret>(?:gh[pousr]_|github_pat_|npm_|pypi-|dckr_pat_)[A-Za-z0-9_-]{8,})"),
            Pattern.compile("\\b(?<secret>(?:glpat-|xox[abeoprs]-|nvapi-|gsk_|hvs\\.|dop_v1_)[A-Za-z0-9_-]{8,})"),
            Pattern.compile("\\b(?<secret>(?:AKIA|ASIA)[0-9A-Z]{12,})"),
            Pattern.compile("\\b(?<secret>AIza[0-9A-Za-z_-]{20,})"),
            Pattern.compile("\\b(?<secret>eyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*)?)"),
            Pattern.compile("(?i)\\bbearer(?:\\s|%20|\\+)++(?<secret>[^\\s\"',;]{6,})"),
            Pattern.compile(
                    "(?i:\\bbasic)(?:\\s|%20|\\+)++(?<secret>(?=\\S{0,99}?(?:[0-9=]|[a-z][A-Z]))[A-Za-z0-9+/_-]{6,}={0,2})"),
            Pattern.compile("://(?<secret>[^/\\s@\"'?#]+)@"),
            Pattern.compile("(?<secret>-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]*-----|\\z))"));

    private static final List<Pattern> UNNAMED = List.of(
            Pattern.compile("(?<![A-Z0-9_])[A-Z0-9_]*+(?<=HEADERS)[\"']?\\s*+[:=]\\s*(?<secret>.+)"),
            // Base64 that ends in padding, as the values of a Secret often do.
            Pattern.compile("(?<=[:=]\\s?[\"']?)(?<secret>[A-Za-z0-9+/]{6,}={1,2})(?=[\"']?(?:[\\s,}]|$))"));

    private static final String VALUE =
            "(?:\"(?<double>[^\"]*)\"?|'(?<single>[^']*)'?|(?<bare>[^\\s\"',;{}\\[][^\\s\"',;}]*))";
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("(?<![\\w.-])(?<name>[\\w.-]++)[\"']?\\s*+[:=]\\s*+" + VALUE),
            Pattern.compile("(?<![\\w-])--(?<name>[A-Za-z][\\w-]*+)\\s++(?!-)" + VALUE),
            Pattern.compile(
                    "name[\"']?:\\s*+[\"']?(?<name>[\\w.-]++)[\"']?\\s*+,\\s*+[\"']?value[\"']?:\\s*+" + VALUE));

    // A tag that is a commit, as of vllm/vllm-tpu: sentences name images, and what to write of them in the POM.
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern REPOSITORY =
            Pattern.compile("(?<![^\\s\"'<>])[a-z0-9][a-z0-9.:_-]*+(?:/[a-z0-9._-]++){1,5}:$");

    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/_-]{" + RandomRun.SHORTEST + ",}");

    /** An instance; it holds nothing. */
    public SecretMask() {}

    /** A sentence, or any other text, with the secrets replaced; what is longer than any sentence is cut. */
    public String text(String text) {
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        return replaced(start, secretsIn(start));
    }

    /** A line of a source with every character of a secret replaced by an asterisk, so that columns keep their meaning. */
    public String line(String line) {
        StringBuilder result = new StringBuilder(line);
        secretsIn(line).stream().forEach(at -> result.setCharAt(at, '*'));
        return result.toString();
    }

    /** The value of something by its name: a variable, an option, a key. */
    public String value(String name, String value) {
        return new SecretName(name).hides(value) ? HIDDEN : text(value);
    }

    /** An image; its digest, and a tag that is a commit, are no secrets. */
    public String image(String image) {
        BitSet hidden = new BitSet();
        TOKENS.forEach(pattern -> hide(pattern, image, hidden));
        return replaced(image, hidden);
    }

    private static BitSet secretsIn(String text) {
        BitSet hidden = new BitSet();
        TOKENS.forEach(pattern -> hide(pattern, text, hidden));
        UNNAMED.forEach(pattern -> hide(pattern, text, hidden));
        NAMED.forEach(pattern -> hideNamed(pattern, text, hidden));
        hideRandom(text, hidden);
        return hidden;
    }

    private static void hide(Pattern pattern, String text, BitSet hidden) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            hidden.set(found.start(1), found.end(1));
        }
    }

    private static void hideNamed(Pattern pattern, String text, BitSet hidden) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            if (isNamedSecret(found)) {
                int group = valueGroup(found);
                hidden.set(found.start(group), found.end(group));
            }
        }
    }

    private static boolean isNamedSecret(MatchResult found) {
        SecretName name = new SecretName(found.group(1));
        return !name.isBareKey() && name.hides(found.group(valueGroup(found)));
    }

    private static int valueGroup(MatchResult found) {
        int group = 2;
        while (found.start(group) < 0) {
            group++;
        }
        return group;
    }

    private static void hideRandom(String text, BitSet hidden) {
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            if (new RandomRun(run.group()).isRandom() && !isOfAnImage(text, run)) {
                hidden.set(run.start(), run.end());
            }
        }
    }

    private static boolean isOfAnImage(String text, MatchResult run) {
        return text.startsWith("sha256:", run.start() - 7)
                || text.startsWith("sha512:", run.start() - 7)
                || COMMIT.matcher(run.group()).matches()
                        && REPOSITORY.matcher(text.substring(0, run.start())).find();
    }

    private static String replaced(String text, BitSet hidden) {
        StringBuilder result = new StringBuilder(text.length());
        int done = 0;
        for (int start = hidden.nextSetBit(0); start >= 0; start = hidden.nextSetBit(done)) {
            result.append(text, done, start).append(HIDDEN);
            done = hidden.nextClearBit(start);
        }
        return result.append(text, done, text.length()).toString();
    }
}

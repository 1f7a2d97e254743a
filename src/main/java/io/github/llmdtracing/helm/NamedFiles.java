package io.github.llmdtracing.helm;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that declarations may name: whatever looks like a path of YAML or JSON in their texts. Where a path starts is not asked, and a
 * template or a star in it stands for anything.
 *
 * @param plain paths without a template, by the last part of them
 * @param patterns the others
 */
public record NamedFiles(Map<String, Set<String>> plain, List<Pattern> patterns) {
    private static final Pattern PATH =
            Pattern.compile("(?:\\{\\{[^{}\\n]*}}|\\$\\{\\w+}|[\\w.$/@*?~+-])+\\.(?:ya?ml|json)\\b");

    private static final Pattern START = Pattern.compile("^(?:\\$[\\w-]+/|\\.{1,2}/|/)+");
    private static final Pattern OPEN = Pattern.compile("\\{\\{.*?}}|\\$\\{\\w+}|[*?]+");

    /** Those that texts name. */
    public static NamedFiles in(Collection<String> texts) {
        Map<String, Set<String>> plain = new HashMap<>();
        Set<String> open = new HashSet<>();
        for (String text : texts) {
            Matcher path = PATH.matcher(text);
            while (path.find()) {
                String named = START.matcher(path.group()).replaceFirst("");
                if (OPEN.matcher(named).find()) {
                    open.add(named);
                } else {
                    plain.computeIfAbsent(ProjectPath.name(named), n -> new HashSet<>())
                            .add(named);
                }
            }
        }
        return new NamedFiles(
                plain, open.stream().sorted().map(NamedFiles::pattern).toList());
    }

    private static Pattern pattern(String named) {
        return Pattern.compile("(?:.*/)?" + Wildcards.quoted(named, OPEN, found -> ".*"));
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return plain.isEmpty() && patterns.isEmpty();
    }

    /** Whether a file may be one of them. */
    public boolean mayHave(String file) {
        return plain.getOrDefault(ProjectPath.name(file), Set.of()).stream().anyMatch(p -> isEnd(file, p))
                || patterns.stream().anyMatch(p -> p.matcher(file).matches());
    }

    private static boolean isEnd(String file, String named) {
        return file.endsWith(named)
                && (file.length() == named.length() || file.charAt(file.length() - named.length() - 1) == '/');
    }
}

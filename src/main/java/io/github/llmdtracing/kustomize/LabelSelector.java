package io.github.llmdtracing.kustomize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A selection by labels, all requirements of which have to hold (kubernetes/apimachinery, pkg/labels/selector.go). */
final class LabelSelector {
    private static final String KEY = "([A-Za-z0-9](?:[-A-Za-z0-9_./]*[A-Za-z0-9])?)";
    private static final String VALUE = "([A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?";
    private static final Pattern REQUIREMENT = Pattern.compile("\\s*(?:"
            + KEY + "\\s*(==?|!=)\\s*" + VALUE
            + "|" + KEY + "\\s+(in|notin)\\s*\\(([^()]*)\\)"
            + "|" + KEY + "\\s*([<>])\\s*(-?\\d+)"
            + "|(!?)\\s*" + KEY + ")\\s*(?:,|$)");

    private final List<Predicate<Map<String, String>>> requirements;

    private LabelSelector(List<Predicate<Map<String, String>>> requirements) {
        this.requirements = List.copyOf(requirements);
    }

    /** Reads a selector; an empty one selects everything. */
    static LabelSelector parse(String text) throws RefusedException {
        List<Predicate<Map<String, String>>> requirements = new ArrayList<>();
        Matcher matcher = REQUIREMENT.matcher(text);
        int at = 0;
        while (at < text.length() && !text.isBlank()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new RefusedException("the selector \"" + text + "\" cannot be read");
            }
            requirements.add(requirement(matcher));
            at = matcher.end();
        }
        return new LabelSelector(requirements);
    }

    private static Predicate<Map<String, String>> requirement(Matcher matcher) {
        if (matcher.group(1) != null) {
            return equality(
                    matcher.group(1),
                    matcher.group(2),
                    Optional.ofNullable(matcher.group(3)).orElse(""));
        }
        if (matcher.group(4) != null) {
            return set(matcher.group(4), matcher.group(5), matcher.group(6));
        }
        return matcher.group(7) != null
                ? number(matcher.group(7), matcher.group(8), Long.parseLong(matcher.group(9)))
                : existence(matcher.group(11), matcher.group(10).isEmpty());
    }

    private static Predicate<Map<String, String>> equality(String key, String operator, String value) {
        Predicate<Map<String, String>> equal = labels -> value.equals(labels.get(key));
        return operator.equals("!=") ? equal.negate() : equal;
    }

    private static Predicate<Map<String, String>> set(String key, String operator, String values) {
        Set<String> wanted = Set.copyOf(List.of(values.trim().split("\\s*,\\s*")));
        Predicate<Map<String, String>> in = labels -> labels.containsKey(key) && wanted.contains(labels.get(key));
        return operator.equals("in") ? in : in.negate();
    }

    private static Predicate<Map<String, String>> number(String key, String operator, long bound) {
        return labels -> labels.getOrDefault(key, "").matches("-?\\d{1,18}")
                && (operator.equals("<")
                        ? Long.parseLong(labels.get(key)) < bound
                        : Long.parseLong(labels.get(key)) > bound);
    }

    private static Predicate<Map<String, String>> existence(String key, boolean wanted) {
        return labels -> labels.containsKey(key) == wanted;
    }

    boolean matches(Map<String, String> labels) {
        return requirements.stream().allMatch(r -> r.test(labels));
    }
}

package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Single values that a declaration sets beside the layers of a release, and that are stronger than all of them. Their names are those of
 * Helm's {@code --set}: keys with dots between them, {@code [0]} for an item of a list, and a dot that belongs to a key behind a
 * backslash (helm.sh, "Using Helm", the format and limitations of --set).
 *
 * @param values the values by their paths; an item of a list is a step like {@code [0]}
 * @param setAt where the declaration stands
 */
public record ReleaseParameters(Map<List<String>, String> values, Location setAt) {
    private static final Pattern STEP = Pattern.compile("\\[(\\d+)]|((?:\\\\.|[^.\\[\\\\])+)");
    private static final String GLOBAL = "global";

    /** Copies the map. */
    public ReleaseParameters {
        values = Map.copyOf(values);
    }

    /** No parameters. */
    static ReleaseParameters none(Location declaration) {
        return new ReleaseParameters(Map.of(), declaration);
    }

    /** Those of a release, as its chart sees them: without the keys under which an umbrella chart has it. */
    static ReleaseParameters of(HelmRelease release) {
        Map<List<String>, String> all = release.parameters().entrySet().stream()
                .collect(Collectors.toMap(p -> path(p.getKey()), Map.Entry::getValue, (a, b) -> b));
        ReleaseParameters whole = new ReleaseParameters(all, release.declaredAt());
        return release.nesting().isEmpty() ? whole : whole.nested(release.nesting());
    }

    private ReleaseParameters nested(List<String> nesting) {
        Map<List<String>, String> seen = new HashMap<>(below(nesting).values());
        values.forEach((path, value) -> {
            if (path.get(0).equals(GLOBAL)) {
                seen.put(path, value);
            }
        });
        return new ReleaseParameters(seen, setAt);
    }

    /** The path that a name is. */
    static List<String> path(String name) {
        List<String> steps = new ArrayList<>();
        Matcher step = STEP.matcher(name);
        while (step.find()) {
            steps.add(step.group(1) == null ? step.group(2).replaceAll("\\\\(.)", "$1") : item(step.group(1)));
        }
        return List.copyOf(steps);
    }

    /** The step to an item of a list. */
    static String item(Object number) {
        return "[" + number + "]";
    }

    /** What is set at a path. */
    public Optional<String> at(List<String> path) {
        return Optional.ofNullable(values.get(path));
    }

    /** The same, a path given step by step. */
    public Optional<String> at(String... path) {
        return at(List.of(path));
    }

    /** What is set below a path, seen from there. */
    public ReleaseParameters below(List<String> path) {
        Map<List<String>, String> found = new HashMap<>();
        values.forEach((at, value) -> {
            if (at.size() > path.size() && at.subList(0, path.size()).equals(path)) {
                found.put(at.subList(path.size(), at.size()), value);
            }
        });
        return new ReleaseParameters(found, setAt);
    }

    /** The same, a path given step by step. */
    public ReleaseParameters below(String... path) {
        return below(List.of(path));
    }

    /** Whether something is set at a path or below it. */
    public boolean reach(String... path) {
        return at(path).isPresent() || !below(path).values().isEmpty();
    }

    /** Those of these that all others set too. */
    public ReleaseParameters common(List<ReleaseParameters> others) {
        Map<List<String>, String> found = new HashMap<>(values);
        others.forEach(o -> found.keySet().retainAll(o.values().keySet()));
        return new ReleaseParameters(found, setAt);
    }

    /** The first step of each path, once. */
    Stream<String> firstSteps() {
        return values.keySet().stream().map(p -> p.get(0)).distinct().sorted();
    }

    /** The values that are set, in the order of their paths. */
    public Stream<String> texts() {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(List::toString)))
                .map(Map.Entry::getValue);
    }
}

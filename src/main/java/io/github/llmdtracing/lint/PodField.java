package io.github.llmdtracing.lint;

import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.kubernetes.Container;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field of a pod template as Argo CD names it: a JSON pointer, or a path of jq. Of jq only plain paths are read; what else it may
 * select is not known.
 *
 * @param list {@code containers} or {@code initContainers}; none where both are covered
 * @param index the number of the container; none where another way of naming it is used
 * @param name the name of the container; none where all of them are covered, or one by its number
 * @param leaf {@code args}, {@code command} or {@code env}; none where the container as a whole is covered
 */
record PodField(Optional<String> list, Optional<Integer> index, Optional<String> name, Optional<String> leaf) {
    private static final Pattern PATH = Pattern.compile("\\.spec(?:\\.template(?:\\.spec(?:"
            + "\\.(?<list>containers|initContainers)(?:\\[(?<index>\\d{0,3})])?"
            + "(?:\\|select\\(\\.name==[\"'](?<name>[^\"']+)[\"']\\))?"
            + "\\|?(?:\\.(?<leaf>args|command|env)(?:\\[])?)?)?)?)?");

    static Optional<PodField> parse(String text) {
        String path = text.startsWith("/") ? path(text) : text.replaceAll("\\s", "");
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
    }

    private static String path(String pointer) {
        return Stream.of(pointer.substring(1).split("/"))
                .map(part -> part.matches("\\d+") ? "[" + part + "]" : "." + part)
                .collect(Collectors.joining());
    }

    private static PodField of(Matcher matcher) {
        return new PodField(
                Optional.ofNullable(matcher.group("list")),
                Optional.ofNullable(matcher.group("index"))
                        .filter(i -> !i.isEmpty())
                        .map(Integer::valueOf),
                Optional.ofNullable(matcher.group("name")),
                Optional.ofNullable(matcher.group("leaf")));
    }

    /** Whether it is, or holds, something that is edited of a component. */
    boolean covers(Hop hop) {
        boolean here = hop.container().map(this::isOf).orElse(index.isEmpty() && name.isEmpty());
        return here && leaf.map(l -> edited(hop).anyMatch(l::equals)).orElse(true);
    }

    private boolean isOf(Container container) {
        boolean listed = list.filter(Predicate.not(l -> container.list().endsWith("." + l)))
                .isEmpty();
        boolean named = name.filter(Predicate.not(container.name()::equals)).isEmpty();
        return listed && named && index.filter(i -> !isAt(container, i)).isEmpty();
    }

    private static boolean isAt(Container container, int index) {
        return container.pod().containers().stream()
                .filter(c -> c.list().equals(container.list()))
                .skip(index)
                .findFirst()
                .filter(c -> c.node() == container.node())
                .isPresent();
    }

    private static Stream<String> edited(Hop hop) {
        boolean words = hop.container()
                .map(c -> c.args().isPresent() || c.command().isEmpty())
                .orElse(true);
        return hop.report().values().stream()
                .filter(ValueChange::changes)
                .flatMap(v -> field(v.name(), hop, words ? "args" : "command"));
    }

    // A chart makes variables of its keys, and of some of them options.
    private static Stream<String> field(String name, Hop hop, String words) {
        if (hop.container().isEmpty()) {
            return Stream.of("env", words);
        }
        return Stream.of(name.startsWith("-") ? words : "env");
    }
}

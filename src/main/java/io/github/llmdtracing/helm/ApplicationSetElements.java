package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the list generators of an ApplicationSet fill into its template; they may stand in those that combine others (Argo CD, "List
 * generator", "Matrix generator", "Merge generator").
 *
 * @param generators the generators
 */
record ApplicationSetElements(List<YamlMapping> generators) {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{-?\\s*\\.?([\\w-]+(?:\\.[\\w-]+)*)\\s*-?}}");

    static ApplicationSetElements of(YamlMapping specification) {
        return new ApplicationSetElements(ManifestObject.mappings(specification, "generators"));
    }

    /** The versions that a template becomes, as alternatives; the template itself where one of them is not known. */
    String versions(String template) {
        List<Optional<String>> filled = generators.stream()
                .flatMap(g -> filled(g, template).stream())
                .distinct()
                .toList();
        boolean known = !filled.isEmpty() && filled.stream().allMatch(Optional::isPresent);
        return known ? filled.stream().flatMap(Optional::stream).collect(Collectors.joining(" || ")) : template;
    }

    // Of several lists one says it; a generator that has none may say anything.
    private static List<Optional<String>> filled(YamlMapping generator, String template) {
        return lists(generator)
                .map(elements -> elements.stream().map(e -> filled(template, e)).toList())
                .filter(list -> !list.isEmpty() && list.stream().allMatch(Optional::isPresent))
                .findFirst()
                .orElse(List.of(Optional.empty()));
    }

    /** What of texts is known when the template is filled in, once for each object that the generators are known to make. */
    List<UnaryOperator<String>> fillings() {
        return generators.stream()
                .flatMap(g -> combinations(g).stream())
                .<UnaryOperator<String>>map(elements -> text -> filledIn(text, elements))
                .toList();
    }

    // A generator that is no list may say anything of what no list says.
    private static List<List<YamlMapping>> combinations(YamlMapping generator) {
        Optional<YamlMapping> list = generator.mapping("list");
        if (list.isPresent()) {
            return ManifestObject.mappings(list.get(), "elements").stream()
                    .map(List::of)
                    .toList();
        }
        List<List<YamlMapping>> all = List.of(List.of());
        for (YamlMapping part :
                ManifestObject.mappings(generator.mapping("matrix").orElse(generator), "generators")) {
            List<List<YamlMapping>> more = combinations(part);
            all = all.stream()
                    .flatMap(a -> more.stream()
                            .map(m -> Stream.concat(a.stream(), m.stream()).toList()))
                    .limit(DeclaredRelease.MOST_WAYS)
                    .toList();
        }
        return all;
    }

    private static String filledIn(String template, List<YamlMapping> elements) {
        return VARIABLE.matcher(template)
                .replaceAll(v -> Matcher.quoteReplacement(elements.stream()
                        .flatMap(e -> value(e, v.group(1)).stream())
                        .findFirst()
                        .orElse(v.group())));
    }

    private static Stream<List<YamlMapping>> lists(YamlMapping generator) {
        Stream<List<YamlMapping>> own =
                generator.mapping("list").stream().map(l -> ManifestObject.mappings(l, "elements"));
        Stream<List<YamlMapping>> combined = Stream.of("matrix", "merge")
                .flatMap(k -> generator.mapping(k).stream())
                .flatMap(c -> ManifestObject.mappings(c, "generators").stream())
                .flatMap(ApplicationSetElements::lists);
        return Stream.concat(own, combined);
    }

    private static Optional<String> filled(String template, YamlMapping element) {
        String text = VARIABLE.matcher(template)
                .replaceAll(
                        v -> Matcher.quoteReplacement(value(element, v.group(1)).orElse(v.group())));
        return Optional.of(text).filter(t -> !t.contains("{{"));
    }

    private static Optional<String> value(YamlMapping element, String path) {
        String[] keys = path.split("\\.");
        String[] above = Stream.of(keys).limit(keys.length - 1L).toArray(String[]::new);
        return element.mapping(above).flatMap(m -> m.text(keys[keys.length - 1]));
    }
}

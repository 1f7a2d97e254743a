package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/** Finds the one field at a path (kubernetes-sigs/kustomize, kyaml/yaml/fns.go, PathGetter @v5.5). */
final class FieldLookup {
    private FieldLookup() {}

    static Optional<YamlNode> find(YamlMapping object, List<String> path) throws RefusedException {
        Optional<YamlNode> at = Optional.of(object);
        for (String part : path) {
            if (at.isPresent() && !part.isBlank()) {
                at = step(at.get(), part.trim());
            }
        }
        return at;
    }

    private static Optional<YamlNode> step(YamlNode at, String part) throws RefusedException {
        if (PathPart.isIndex(part) || part.equals("-")) {
            return item(items(at, part), part);
        }
        if (part.equals("*")) {
            throw new RefusedException("the path of a source cannot have a *");
        }
        return PathPart.isMatch(part) ? matching(items(at, part), PathPart.match(part)) : field(at, part);
    }

    private static Optional<YamlNode> item(List<YamlNode> items, String part) {
        int index = part.equals("-") ? items.size() - 1 : PathPart.index(part);
        return index >= 0 && index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
    }

    private static Optional<YamlNode> matching(List<YamlNode> items, PathPart.Match match) {
        return items.stream()
                .filter(i -> match.key().isEmpty()
                        ? i.text().filter(match.value()::equals).isPresent()
                        : i.asMapping()
                                .flatMap(m -> m.text(match.key()))
                                .filter(match.value()::equals)
                                .isPresent())
                .findFirst();
    }

    private static Optional<YamlNode> field(YamlNode at, String part) throws RefusedException {
        if (at.isNull()) {
            return Optional.empty();
        }
        if (at.asMapping().isEmpty()) {
            throw new RefusedException("there is no mapping around " + part);
        }
        return at.asMapping().flatMap(m -> m.get(part));
    }

    private static List<YamlNode> items(YamlNode at, String part) throws RefusedException {
        Optional<YamlSequence> sequence = at.asSequence();
        if (sequence.isEmpty()) {
            throw new RefusedException("there is no list at " + part);
        }
        return sequence.get().items();
    }
}

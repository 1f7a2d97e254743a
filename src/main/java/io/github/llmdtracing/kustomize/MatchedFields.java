package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Writes all fields that a path fits, and makes them where they are missing and may be made (kubernetes-sigs/kustomize,
 * kyaml/yaml/match.go @v5.5).
 */
final class MatchedFields {
    private final FieldComposer composer;
    private final ReplacementValue replacement;
    private final boolean create;
    private boolean found;

    MatchedFields(FieldComposer composer, ReplacementValue replacement, boolean create) {
        this.composer = composer;
        this.replacement = replacement;
        this.create = create;
    }

    /** The object with the fields written; there has to be one. */
    YamlMapping write(YamlMapping object, List<String> path) throws RefusedException {
        YamlNode written = go(object, path);
        if (!found || !(written instanceof YamlMapping mapping)) {
            throw new RefusedException("there is no " + String.join(".", path) + " in the target");
        }
        return mapping;
    }

    private YamlNode go(YamlNode at, List<String> path) throws RefusedException {
        if (path.isEmpty()) {
            found = true;
            return replacement.set(at);
        }
        String part = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (PathPart.isIndex(part)) {
            return index(at, PathPart.index(part), rest);
        }
        if (PathPart.isMatch(part)) {
            return matching(at, PathPart.match(part), rest);
        }
        return part.equals("*") ? every(at, rest) : field(at, part, rest);
    }

    private YamlNode field(YamlNode at, String key, List<String> rest) throws RefusedException {
        if (at.isNull() && !create) {
            return at;
        }
        if (!(at.resolved() instanceof YamlMapping mapping)) {
            throw new RefusedException("there is no mapping around " + key);
        }
        Optional<YamlNode> there = mapping.get(key);
        if (there.isEmpty() && !create) {
            return at;
        }
        YamlNode old = there.isPresent() ? there.get() : missing(rest);
        YamlNode written = go(old, rest);
        return there.filter(t -> t == written).isPresent() ? at : composer.put(mapping, key, written);
    }

    // What is made at the end is of the kind of the value.
    private YamlNode missing(List<String> rest) {
        if (rest.isEmpty()) {
            return replacement.value().asScalar().isPresent() ? composer.newScalar("") : composer.newMapping();
        }
        return PathPart.isListPart(rest.get(0)) ? composer.newSequence() : composer.newMapping();
    }

    private YamlNode index(YamlNode at, int index, List<String> rest) throws RefusedException {
        YamlSequence sequence = sequence(at);
        List<YamlNode> items = new ArrayList<>(sequence.items());
        if (create && index == items.size()) {
            items.add(missing(rest));
        }
        if (index >= items.size()) {
            throw new RefusedException("there is no item " + index);
        }
        items.set(index, go(items.get(index), rest));
        return changed(at, sequence, items);
    }

    private YamlNode every(YamlNode at, List<String> rest) throws RefusedException {
        YamlSequence sequence = sequence(at);
        List<YamlNode> items = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            items.add(go(item, rest));
        }
        return changed(at, sequence, items);
    }

    private YamlNode matching(YamlNode at, PathPart.Match match, List<String> rest) throws RefusedException {
        YamlSequence sequence = sequence(at);
        Pattern pattern = pattern(match.value());
        List<YamlNode> items = new ArrayList<>();
        boolean any = false;
        for (YamlNode item : sequence.items()) {
            boolean fits = text(item, match.key())
                    .filter(t -> pattern.matcher(t).find())
                    .isPresent();
            any |= fits;
            items.add(fits ? go(item, rest) : item);
        }
        if (!any && create) {
            items.add(go(made(match), rest));
        }
        return changed(at, sequence, items);
    }

    private static Optional<String> text(YamlNode item, String key) {
        return key.isEmpty() ? item.text() : item.asMapping().flatMap(m -> m.text(key));
    }

    private YamlNode made(PathPart.Match match) {
        return match.key().isEmpty()
                ? composer.newScalar(match.value())
                : composer.newMapping(Map.of(match.key(), composer.newScalar(match.value())));
    }

    private static Pattern pattern(String value) throws RefusedException {
        try {
            return Pattern.compile(value);
        } catch (PatternSyntaxException e) {
            throw new RefusedException("\"" + value + "\" is no regular expression");
        }
    }

    private static YamlSequence sequence(YamlNode at) throws RefusedException {
        return at.asSequence().orElseThrow(() -> new RefusedException("a list is expected in the target"));
    }

    private YamlNode changed(YamlNode at, YamlSequence sequence, List<YamlNode> items) {
        return items.equals(sequence.items()) ? at : composer.sequence(sequence, items);
    }
}

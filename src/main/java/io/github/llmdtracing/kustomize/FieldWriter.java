package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes a field of an object: goes its path, through lists, and makes what is missing where the field may be made
 * (kubernetes-sigs/kustomize, api/filters/fieldspec/fieldspec.go @v5.5). What does not change stays the node it was.
 */
final class FieldWriter {
    private final FieldComposer composer;
    private final Setter setter;
    private final Optional<Supplier<YamlNode>> missing;

    /**
     * A writer.
     *
     * @param missing makes what the setter sets where there is nothing; none where nothing is made
     */
    FieldWriter(FieldComposer composer, Setter setter, Optional<Supplier<YamlNode>> missing) {
        this.composer = composer;
        this.setter = setter;
        this.missing = missing;
    }

    /** Gives the node that takes the place of another one. */
    @FunctionalInterface
    interface Setter {
        YamlNode set(YamlNode old) throws RefusedException;
    }

    /** The object with the field written, where it is such an object. */
    YamlMapping write(YamlMapping object, FieldSpec spec) throws RefusedException {
        if (!Gvk.of(object).isSelectedBy(spec.gvk())) {
            return object;
        }
        return (YamlMapping) new Walk(spec.create()).go(object, spec.parts());
    }

    /** The object with all of the fields written. */
    YamlMapping write(YamlMapping object, FieldSpecs specs) throws RefusedException {
        YamlMapping written = object;
        for (FieldSpec spec : specs.list()) {
            written = write(written, spec);
        }
        return written;
    }

    private final class Walk {
        private final boolean create;

        Walk(boolean create) {
            this.create = create;
        }

        private YamlNode go(YamlNode at, List<String> path) throws RefusedException {
            if (path.isEmpty()) {
                return setter.set(at);
            }
            if (at.isNull()) {
                return at;
            }
            if (at.resolved() instanceof YamlSequence sequence) {
                return sequence(at, sequence, path);
            }
            if (at.resolved() instanceof YamlMapping mapping) {
                return mapping(at, mapping, path);
            }
            throw new RefusedException("a list or a mapping is expected before " + String.join("/", path));
        }

        private YamlNode sequence(YamlNode at, YamlSequence sequence, List<String> path) throws RefusedException {
            List<YamlNode> items = new ArrayList<>();
            for (YamlNode item : sequence.items()) {
                items.add(go(item, path));
            }
            return same(items, sequence.items()) ? at : composer.sequence(sequence, items);
        }

        private YamlNode mapping(YamlNode at, YamlMapping mapping, List<String> path) throws RefusedException {
            boolean list = path.get(0).endsWith("[]");
            String key = list ? path.get(0).substring(0, path.get(0).length() - 2) : path.get(0);
            boolean makes = create && missing.isPresent() && !list;
            List<String> rest = path.subList(1, path.size());
            Optional<YamlNode> field = mapping.get(key).filter(n -> !makes || !n.isNull());
            Optional<YamlNode> there = makes ? field.or(() -> Optional.of(made(rest))) : field;
            if (there.isEmpty()) {
                return at;
            }
            YamlNode written = go(there.get(), rest);
            return field.filter(f -> f == written).isPresent() ? at : composer.put(mapping, key, written);
        }

        private YamlNode made(List<String> rest) {
            return rest.isEmpty() ? missing.orElseThrow().get() : composer.newMapping();
        }
    }

    private static boolean same(List<YamlNode> some, List<YamlNode> others) {
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }

    // What says the same already stays the node that it is.
    static boolean isSame(YamlNode some, YamlNode other) {
        boolean strings =
                some.asScalar().filter(s -> JsonType.of(s) == JsonType.STRING).isPresent();
        return strings && some.text().equals(other.text());
    }
}

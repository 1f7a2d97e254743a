package io.github.llmdtracing.kustomize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fields that a transformer may write (kubernetes-sigs/kustomize, api/types/fieldspec.go, FsSlice @v5.5).
 *
 * @param list the fields, in the order of writing
 */
record FieldSpecs(List<FieldSpec> list) {
    static final FieldSpecs NONE = new FieldSpecs(List.of());

    FieldSpecs {
        list = List.copyOf(list);
    }

    /** Those of a text with a line each: path, a star where it is made, and after a blank {@code kind.version.group}. */
    static FieldSpecs parse(String lines) {
        return new FieldSpecs(lines.lines().map(FieldSpecs::line).toList());
    }

    private static FieldSpec line(String line) {
        String[] words = line.split(" ");
        String[] type = words.length > 1 ? words[1].split("\\.", 3) : new String[0];
        boolean create = words[0].endsWith("*");
        String path = create ? words[0].substring(0, words[0].length() - 1) : words[0];
        return new FieldSpec(new Gvk(part(type, 2), part(type, 1), part(type, 0)), path, create);
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : "";
    }

    /**
     * These, and those of the others that are not among them.
     *
     * @throws RefusedException where the same field is to be made by one and not by the other
     */
    FieldSpecs and(FieldSpecs others) throws RefusedException {
        List<FieldSpec> all = new ArrayList<>(list);
        for (FieldSpec other : others.list) {
            Optional<FieldSpec> same = all.stream().filter(s -> s.covers(other)).findFirst();
            if (same.isPresent() && same.get().create() != other.create()) {
                throw new RefusedException("the field " + other.path() + " is given with \"create\" and without");
            }
            if (same.isEmpty()) {
                all.add(other);
            }
        }
        return new FieldSpecs(all);
    }

    FieldSpecs and(FieldSpec other) throws RefusedException {
        return and(new FieldSpecs(List.of(other)));
    }

    Stream<FieldSpec> stream() {
        return list.stream();
    }
}

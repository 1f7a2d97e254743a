package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.Comparator;
import java.util.Optional;

/**
 * An object that another one names. Where several in a project have that name, it is the one of the namespace, and of those the nearest:
 * trees hold alternatives of each other.
 *
 * @param from the object that names it
 * @param kind its kind
 * @param name its name
 * @param namespace where it is said to be; none for that of the object that names it
 */
record ObjectReference(ManifestObject from, Optional<String> kind, Optional<String> name, Optional<String> namespace) {
    /** The reference that a mapping with {@code kind}, {@code name} and, perhaps, {@code namespace} is. */
    static ObjectReference of(ManifestObject from, YamlMapping reference) {
        return new ObjectReference(from, reference.text("kind"), reference.text("name"), reference.text("namespace"));
    }

    Optional<ManifestObject> in(HelmTree tree) {
        return name.stream()
                .flatMap(tree.objects()::named)
                .filter(this::mayMean)
                .min(Comparator.comparing(this::distance));
    }

    private boolean mayMean(ManifestObject object) {
        Optional<String> wanted = namespace.or(from::namespace);
        boolean there = wanted.isEmpty()
                || object.namespace().isEmpty()
                || object.namespace().equals(wanted);
        return there && kind.filter(object::isOfKind).isPresent();
    }

    // In the same file before in the same folder before below the same one.
    private int distance(ManifestObject object) {
        String here = from.file().text().path();
        String there = object.file().text().path();
        int common = 0;
        while (common < Math.min(here.length(), there.length()) && here.charAt(common) == there.charAt(common)) {
            common++;
        }
        return here.equals(there)
                ? Integer.MIN_VALUE
                : -here.substring(0, common).lastIndexOf('/');
    }
}

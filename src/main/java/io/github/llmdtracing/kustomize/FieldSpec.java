package io.github.llmdtracing.kustomize;

import java.util.List;

/**
 * A field that a transformer may write (kubernetes-sigs/kustomize, api/types/fieldspec.go @v5.5).
 *
 * @param gvk in which objects
 * @param path where, with slashes; lists are gone through
 * @param create whether it is made where it is missing
 */
record FieldSpec(Gvk gvk, String path, boolean create) {
    /** The names of its fields in a file. */
    static final String FIELDS = "group version kind path create";

    /** Reads one of a file. */
    static FieldSpec read(Fields fields) throws StoppedException {
        return new FieldSpec(
                new Gvk(fields.text("group"), fields.text("version"), fields.text("kind")),
                fields.text("path"),
                fields.flag("create"));
    }

    List<String> parts() {
        return FieldPath.split(path, "/");
    }

    /** Whether kustomize takes the other one for this one. */
    boolean covers(FieldSpec other) {
        return gvk.isSelectedBy(other.gvk) && path.equals(other.path);
    }
}

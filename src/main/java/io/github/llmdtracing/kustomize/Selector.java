package io.github.llmdtracing.kustomize;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Selects the objects that a patch is for; names and types are patterns for the whole name (kubernetes-sigs/kustomize,
 * api/types/selector.go @v5.5).
 */
final class Selector {
    /** The names of its fields in a file. */
    static final String FIELDS = "group version kind name namespace annotationSelector labelSelector";

    private final Pattern group;
    private final Pattern version;
    private final Pattern kind;
    private final Pattern name;
    private final Pattern namespace;
    private final LabelSelector labels;
    private final LabelSelector annotations;

    private Selector(Fields fields) throws StoppedException, RefusedException {
        this.group = pattern(fields.text("group"));
        this.version = pattern(fields.text("version"));
        this.kind = pattern(fields.text("kind"));
        this.name = pattern(fields.text("name"));
        this.namespace = pattern(fields.text("namespace"));
        this.labels = LabelSelector.parse(fields.text("labelSelector"));
        this.annotations = LabelSelector.parse(fields.text("annotationSelector"));
    }

    /** Reads one. */
    static Selector read(Fields fields) throws StoppedException {
        try {
            return new Selector(fields);
        } catch (RefusedException e) {
            throw StoppedException.refused(fields.place(), fields.mapping(), String.valueOf(e.getMessage()));
        }
    }

    private static Pattern pattern(String text) throws RefusedException {
        try {
            return Pattern.compile(text.isEmpty() ? "(?s).*" : text);
        } catch (PatternSyntaxException e) {
            throw new RefusedException("\"" + text + "\" is no regular expression");
        }
    }

    /** Whether an object is meant: by its first or its present name, in its first or present namespace. */
    boolean selects(Resource resource) {
        ResourceId first = resource.originalId();
        ResourceId now = resource.id();
        return isIn(first, now) && isNamed(first, now) && isOfType(now.gvk()) && matchesMarks(resource);
    }

    private boolean isIn(ResourceId first, ResourceId now) {
        return fits(namespace, first.effectiveNamespace()) || fits(namespace, now.effectiveNamespace());
    }

    private boolean isNamed(ResourceId first, ResourceId now) {
        return fits(name, first.name()) || fits(name, now.name());
    }

    private boolean isOfType(Gvk gvk) {
        return fits(group, gvk.group()) && fits(version, gvk.version()) && fits(kind, gvk.kind());
    }

    /** Whether the labels and annotations of an object are those that are wanted. */
    boolean matchesMarks(Resource resource) {
        return labels.matches(resource.object().labels())
                && annotations.matches(resource.object().annotations());
    }

    private static boolean fits(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }
}

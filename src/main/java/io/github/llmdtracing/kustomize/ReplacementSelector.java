package io.github.llmdtracing.kustomize;

/**
 * The objects that a replacement writes to, or leaves out: by names as they stand, and not by patterns (kubernetes-sigs/kustomize,
 * api/filters/replacement/replacement.go, applyReplacement @v5.5).
 *
 * @param id the parts of the id that are given
 * @param labels the labels that are wanted
 * @param annotations the annotations that are wanted
 * @param marked whether labels or annotations are given
 */
record ReplacementSelector(ResourceId id, LabelSelector labels, LabelSelector annotations, boolean marked) {
    /** Reads one. */
    static ReplacementSelector read(Fields fields) throws StoppedException {
        String labels = fields.text("labelSelector");
        String annotations = fields.text("annotationSelector");
        try {
            return new ReplacementSelector(
                    id(fields),
                    LabelSelector.parse(labels),
                    LabelSelector.parse(annotations),
                    !(labels + annotations).isEmpty());
        } catch (RefusedException e) {
            throw StoppedException.refused(fields.place(), fields.mapping(), String.valueOf(e.getMessage()));
        }
    }

    /** The parts of an id that are given. */
    static ResourceId id(Fields fields) throws StoppedException {
        Gvk gvk = new Gvk(fields.text("group"), fields.text("version"), fields.text("kind"));
        return new ResourceId(gvk, fields.text("name"), fields.text("namespace"));
    }

    boolean selects(Resource resource) {
        return isMarked(resource) && isNamed(resource);
    }

    /** Whether an object is left out: what is given only by labels, and what is given only by an id, is enough. */
    boolean rejects(Resource resource) {
        boolean named = !id.gvk().equals(Gvk.ANY)
                || !id.name().isEmpty()
                || !id.namespace().isEmpty();
        return marked && isMarked(resource) || named && isNamed(resource);
    }

    private boolean isNamed(Resource resource) {
        return resource.ids().anyMatch(i -> i.isSelectedBy(id));
    }

    private boolean isMarked(Resource resource) {
        return labels.matches(resource.object().labels())
                && annotations.matches(resource.object().annotations());
    }
}

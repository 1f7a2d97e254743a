package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.Optional;

/**
 * What an object is known by (kubernetes-sigs/kustomize, kyaml/resid/resid.go @v5.5).
 *
 * @param gvk its type
 * @param name its name
 * @param namespace its namespace as written; empty for none
 */
record ResourceId(Gvk gvk, String name, String namespace) {
    private static final String NOWHERE = "_non_namespaceable_";
    private static final String DEFAULT = "default";

    /** The id of an object as it stands there. */
    static ResourceId of(YamlMapping object) {
        Optional<YamlMapping> metadata = object.mapping("metadata");
        return new ResourceId(
                Gvk.of(object),
                metadata.flatMap(m -> m.text("name")).orElse(""),
                metadata.flatMap(m -> m.text("namespace")).orElse(""));
    }

    /** The namespace that counts. */
    String effectiveNamespace() {
        boolean byDefault = namespace.isEmpty() || namespace.equals(DEFAULT);
        return gvk.isClusterScoped() ? NOWHERE : byDefault ? DEFAULT : namespace;
    }

    boolean isSame(ResourceId other) {
        return name.equals(other.name) && gvk.equals(other.gvk) && isInNamespaceOf(other);
    }

    boolean isInNamespaceOf(ResourceId other) {
        return effectiveNamespace().equals(other.effectiveNamespace());
    }

    /** Whether a selector whose empty parts stand for anything fits. */
    boolean isSelectedBy(ResourceId selector) {
        return (selector.name.isEmpty() || selector.name.equals(name))
                && (selector.namespace.isEmpty() || selector.isInNamespaceOf(this))
                && gvk.isSelectedBy(selector.gvk);
    }

    @Override
    public String toString() {
        return gvk.kind() + "/" + name + (namespace.isEmpty() ? "" : " in " + namespace);
    }
}

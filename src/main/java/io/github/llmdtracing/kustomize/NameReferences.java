package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives the fields that name other objects the names that those have by now (kubernetes-sigs/kustomize,
 * api/internal/accumulator/namereferencetransformer.go @v5.5).
 *
 * @param workshop the kustomization that is built
 * @param references the fields
 */
record NameReferences(Workshop workshop, List<NameReference> references) {
    /** The resources with their fields up to date. */
    List<Resource> apply(List<Resource> resources) throws StoppedException {
        boolean renamed = resources.stream().anyMatch(r -> !r.history().former().isEmpty());
        List<Resource> updated = new ArrayList<>();
        for (Resource resource : resources) {
            updated.add(renamed ? updated(resource, resources) : resource);
        }
        return updated;
    }

    private Resource updated(Resource referrer, List<Resource> resources) throws StoppedException {
        Referral referral = new Referral(workshop, referrer, reachable(referrer, resources));
        YamlMapping node = referrer.node();
        try {
            for (NameReference reference : references) {
                node = updated(referrer, node, reference, referral);
            }
        } catch (RefusedException e) {
            throw workshop.refused(workshop.place().document().root(), e);
        }
        return referrer.with(node);
    }

    private static YamlMapping updated(Resource referrer, YamlMapping node, NameReference reference, Referral referral)
            throws RefusedException {
        YamlMapping updated = node;
        Gvk original = referrer.originalId().gvk();
        for (FieldSpec spec : reference.referrers().list()) {
            if (original.isSelectedBy(spec.gvk())) {
                FieldSpec here = new FieldSpec(Gvk.ANY, spec.path(), false);
                updated = referral.writer(reference.target(), spec.path()).write(updated, here);
            }
        }
        return updated;
    }

    // A role binding may name accounts of other namespaces, and what is in no namespace names and is named by
    // everything.
    private static List<Resource> reachable(Resource referrer, List<Resource> resources) {
        if (referrer.gvk().isClusterScoped()) {
            return resources;
        }
        List<String> bound = boundNamespaces(referrer);
        return resources.stream()
                .filter(r -> r.gvk().isClusterScoped()
                        || r.id().isInNamespaceOf(referrer.id())
                        || bound.contains(r.id().namespace()))
                .toList();
    }

    private static List<String> boundNamespaces(Resource referrer) {
        if (!referrer.gvk().kind().equals("RoleBinding")) {
            return List.of();
        }
        return referrer.node().sequence("subjects").stream()
                .flatMap(s -> s.items().stream())
                .flatMap(i -> i.asMapping().stream())
                .filter(m -> m.text("kind").filter("ServiceAccount"::equals).isPresent())
                .map(m -> m.text("namespace"))
                .flatMap(Optional::stream)
                .toList();
    }
}

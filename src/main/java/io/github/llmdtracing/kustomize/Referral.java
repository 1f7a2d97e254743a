package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The object that a name in another one stands for (kubernetes-sigs/kustomize, api/filters/nameref/nameref.go @v5.5).
 *
 * @param workshop the kustomization that is built
 * @param referrer the object that names another one
 * @param candidates all that it may name
 */
record Referral(Workshop workshop, Resource referrer, List<Resource> candidates) {
    /** Writes the names of objects of a type at a path. */
    FieldWriter writer(Gvk target, String path) {
        return new FieldWriter(composer(), old -> named(old, target, path), Optional.empty());
    }

    private FieldComposer composer() {
        return workshop.composer(workshop.place().document().root());
    }

    private YamlNode named(YamlNode old, Gvk target, String path) throws RefusedException {
        if (old.isNull()) {
            return old;
        }
        if (old.resolved() instanceof YamlSequence sequence) {
            return all(old, sequence, target, path);
        }
        return old.resolved() instanceof YamlMapping mapping
                ? inMapping(old, mapping, target, path)
                : scalar(old, target, path);
    }

    private YamlNode all(YamlNode old, YamlSequence sequence, Gvk target, String path) throws RefusedException {
        List<YamlNode> items = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            items.add(named(item, target, path));
        }
        return items.equals(sequence.items()) ? old : composer().sequence(sequence, items);
    }

    private YamlNode scalar(YamlNode old, Gvk target, String path) throws RefusedException {
        YamlScalar scalar = old.asScalar().orElseThrow();
        Optional<Resource> referred = select(scalar.value(), target, path, candidates, false);
        return referred.filter(r -> !r.id().name().equals(scalar.value()))
                .<YamlNode>map(r -> composer().scalar(scalar, r.id().name()))
                .orElse(old);
    }

    private YamlNode inMapping(YamlNode old, YamlMapping mapping, Gvk target, String path) throws RefusedException {
        Optional<YamlNode> name = mapping.get("name");
        if (name.isEmpty()) {
            throw new RefusedException("there is no name at " + path);
        }
        String before = name.get().text().orElse("");
        Optional<Resource> referred = select(before, target, path, inNamespaceOf(mapping), true);
        return referred.map(r -> renamed(old, mapping, before, r.id())).orElse(old);
    }

    private YamlNode renamed(YamlNode old, YamlMapping mapping, String before, ResourceId now) {
        YamlMapping changed = mapping;
        if (!now.name().equals(before)) {
            changed = composer()
                    .put(changed, "name", composer().scalar(mapping.get("name").orElseThrow(), now.name()));
        }
        boolean moves = !now.namespace().isEmpty()
                && mapping.text("namespace").filter(now.namespace()::equals).isEmpty();
        if (moves) {
            changed = composer().put(changed, "namespace", composer().newScalar(now.namespace()));
        }
        return changed == mapping ? old : changed;
    }

    private List<Resource> inNamespaceOf(YamlMapping mapping) {
        Optional<String> namespace = mapping.text("namespace");
        if (namespace.isEmpty()) {
            return candidates;
        }
        List<Resource> before = candidates.stream()
                .filter(r -> r.originalId().effectiveNamespace().equals(namespace.get()))
                .toList();
        return !before.isEmpty()
                ? before
                : candidates.stream()
                        .filter(r -> r.id().effectiveNamespace().equals(namespace.get()))
                        .toList();
    }

    private Optional<Resource> select(String name, Gvk target, String path, List<Resource> among, boolean withNamespace)
            throws RefusedException {
        List<Resource> fitting = among.stream()
                .filter(r -> r.formerIds().stream().anyMatch(i -> i.name().equals(name)))
                .filter(r -> wasOfType(r, target))
                .filter(r -> !path.endsWith("roleRef/name") || wasOfType(r, roleType()))
                .filter(this::isNear)
                .toList();
        List<Resource> best = fitting.size() == 1 ? fitting : alike(alike(fitting, true), false);
        if (best.size() > 1 && !sameNames(best, withNamespace)) {
            throw new RefusedException("several objects may be meant by the name " + name + " in " + referrer.id());
        }
        return best.stream().findFirst();
    }

    private static boolean sameNames(List<Resource> resources, boolean withNamespace) {
        return resources.stream()
                        .map(r -> r.id().name() + (withNamespace ? " " + r.id().namespace() : ""))
                        .distinct()
                        .count()
                == 1;
    }

    private List<Resource> alike(List<Resource> resources, boolean lenient) {
        return !lenient && resources.size() <= 1
                ? resources
                : resources.stream()
                        .filter(r -> Affixes.areAlike(r.history(), referrer.history(), lenient))
                        .toList();
    }

    private static boolean wasOfType(Resource resource, Gvk type) {
        return resource.formerIds().stream().anyMatch(i -> i.gvk().isSelectedBy(type));
    }

    private Gvk roleType() {
        Optional<YamlMapping> role = referrer.node().mapping("roleRef");
        return role.filter(r -> r.get("apiGroup").isPresent() && r.get("kind").isPresent())
                .map(r -> new Gvk(
                        r.text("apiGroup").orElse(""), "", r.text("kind").orElse("")))
                .orElse(Gvk.ANY);
    }

    private boolean isNear(Resource resource) {
        return referrer.gvk().isClusterScoped()
                || resource.gvk().isClusterScoped()
                || resource.gvk().kind().equals("ServiceAccount")
                || referrer.id().isInNamespaceOf(resource.id());
    }
}

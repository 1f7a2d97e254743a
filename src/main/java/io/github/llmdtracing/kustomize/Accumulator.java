package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is gathered while a kustomization is evaluated (kubernetes-sigs/kustomize, api/internal/accumulator @v5.5). */
final class Accumulator {
    private static final Set<BuildIssue.Kind> HIDING =
            Set.of(BuildIssue.Kind.REMOTE, BuildIssue.Kind.CHART, BuildIssue.Kind.OUTSIDE);

    private final boolean alone;
    private List<Resource> resources = new ArrayList<>();
    private TransformerConfig config = TransformerConfig.NONE;
    private final Set<BuildIssue> issues = new LinkedHashSet<>();
    private final List<KubernetesObject> loose = new ArrayList<>();
    private final Set<String> directories = new LinkedHashSet<>();
    private boolean hiding;
    private boolean stopped;

    /**
     * An empty one.
     *
     * @param alone whether it is for a component of which nobody knows what it is going to be applied to
     */
    Accumulator(boolean alone) {
        this.alone = alone;
    }

    List<Resource> resources() {
        return List.copyOf(resources);
    }

    TransformerConfig config() {
        return config;
    }

    Set<BuildIssue> issues() {
        return issues;
    }

    List<KubernetesObject> loose() {
        return loose;
    }

    /** The directories whose kustomizations took part. */
    Set<String> directories() {
        return directories;
    }

    /** Whether there may be objects of which nothing is known. */
    boolean isHiding() {
        return hiding;
    }

    /** Whether a patch that fits nothing is kept. */
    boolean keepsLoose() {
        return hiding || alone;
    }

    /** Whether kustomize has stopped already. */
    boolean isStopped() {
        return stopped;
    }

    void replace(List<Resource> changed) {
        resources = new ArrayList<>(changed);
    }

    void keepLoose(KubernetesObject patch) {
        loose.add(patch);
    }

    void note(BuildIssue issue) {
        issues.add(issue);
        hiding |= HIDING.contains(issue.kind());
        stopped |= issue.kind().isFatal();
    }

    /** An issue behind which there may be objects of which nothing is known. */
    void noteHiding(BuildIssue issue) {
        note(issue);
        hiding = true;
    }

    void merge(TransformerConfig more) throws RefusedException {
        config = config.equals(TransformerConfig.NONE) ? more : config.and(more);
    }

    void append(Resource resource) throws RefusedException {
        if (resources.stream().anyMatch(r -> r.id().isSame(resource.id()))) {
            throw new RefusedException(resource.id() + " is there twice");
        }
        resources.add(resource);
    }

    /** Adds all that another one has gathered. */
    void merge(Accumulator other) throws RefusedException {
        directories.addAll(other.directories);
        other.issues.forEach(this::note);
        hiding |= other.hiding;
        loose.addAll(other.loose);
        for (Resource resource : other.resources) {
            append(resource);
        }
        merge(other.config);
    }
}

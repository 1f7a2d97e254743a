package io.github.llmdtracing.kustomize;

import java.util.List;

/** Gives names to the fields that name other objects. */
record NameReferences(Workshop workshop, List<NameReference> references) {
    List<Resource> apply(List<Resource> resources) throws StoppedException {
        return resources;
    }
}

package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.yaml.YamlChange;

/**
 * A patch whose target cannot be read is planned by itself, but it must not get a list that it does not have: that would take the place of
 * the target's.
 */
final class LoosePatch {
    void check(BuiltDraft built) {
        boolean newList = built.draft().changes().stream()
                .filter(c -> c.variables().isEmpty())
                .anyMatch(c -> c.change().change() instanceof YamlChange.PutEntry);
        if (newList) {
            built.draft().dropChanges();
            built.draft().refuseComponents("its arguments are in a resource that cannot be read");
            built.draft().finding(finding(built));
        }
    }

    private static Finding finding(BuiltDraft built) {
        return Finding.of(
                FindingCode.NO_PLACE,
                built.location(),
                built.subject() + " of " + built.build().kustomization(),
                "its arguments are in a resource that cannot be read",
                "Arguments in this patch would take the place of those.",
                "Write the resource's arguments in the patch, or enrich the repository that the resource is from.");
    }
}

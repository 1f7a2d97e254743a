package io.github.llmdtracing.plan;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;

/** Says that a container of a kustomization is left alone because its files serve others too. */
record SharedFileFinding(LayeredAsk ask) {
    Finding finding() {
        BuiltDraft built = ask.built();
        return Finding.of(
                FindingCode.SHARED_FILE,
                built.location(),
                built.subject() + " of " + built.build().kustomization(),
                "left alone: " + ask.refusal(),
                "One file serves several kustomizations, which want different things of it.",
                "Give the kustomization a patch with the container's command and arguments, or trace it by hand.");
    }
}

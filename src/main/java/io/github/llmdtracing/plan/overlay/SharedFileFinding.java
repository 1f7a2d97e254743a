package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;

/** Says that a container of a kustomization is left alone because its files, or its script, serve others too. */
record SharedFileFinding(LayeredAsk ask) {
    Finding finding() {
        return ask.sharesScript()
                ? finding(
                        FindingCode.SHARED_SCRIPT,
                        "A change of the script would change what both run.",
                        "Give each a script of its own, or trace both.")
                : finding(
                        FindingCode.SHARED_FILE,
                        "One file serves several kustomizations, which want different things of it.",
                        "Give the kustomization a patch with the container's command and arguments, or trace it by hand.");
    }

    private Finding finding(FindingCode code, String reason, String remedy) {
        BuiltDraft built = ask.built();
        return Finding.of(
                code,
                built.location(),
                built.subject() + " of " + built.build().kustomization(),
                "left alone: " + ask.refusal(),
                reason,
                remedy);
    }
}

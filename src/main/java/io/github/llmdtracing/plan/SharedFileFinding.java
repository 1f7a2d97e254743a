package io.github.llmdtracing.plan;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;

/** Says that a container of a kustomization is left alone because its files serve others too. */
record SharedFileFinding(LayeredAsk ask) {
    Finding finding() {
        BuiltDraft built = ask.built();
        return Finding.of(
                FindingCode.SHARED_FILE,
                location(),
                built.subject() + " of " + built.build().kustomization(),
                "left alone: " + ask.refusal(),
                "One file serves several kustomizations, which want different things of it.",
                "Give the kustomization a patch with the container's command and arguments, or trace it by hand.");
    }

    private Location location() {
        BuiltDraft built = ask.built();
        return built.container()
                .map(c -> c.location())
                .orElseGet(() -> built.object().locate(built.object().node()));
    }
}

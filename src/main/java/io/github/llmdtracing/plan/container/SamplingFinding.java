package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.otel.SamplingProfile;
import io.github.llmdtracing.settings.Tracing;
import java.math.BigDecimal;

/** Says that a place samples more than the profile: an error only where somebody chose production. */
public record SamplingFinding(Tracing tracing, Location location, String subject) {
    /** The finding, for the share that is kept and the one that the profile allows. */
    public Finding of(BigDecimal share, BigDecimal allowed) {
        boolean chosen = tracing.profileChosen() && tracing.profile().name().equals(SamplingProfile.PRODUCTION);
        return Finding.of(
                        FindingCode.SAMPLES_MORE,
                        location,
                        subject,
                        "samples " + share.toPlainString() + " of all traces, and the profile "
                                + tracing.profile().name() + " " + allowed.toPlainString(),
                        "The manifest's own values stay.",
                        "Take them out of the manifest, or set <conflicts>configured</conflicts>.")
                .as(chosen ? Severity.ERROR : Severity.WARNING);
    }
}

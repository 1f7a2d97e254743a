package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.otel.Sampling;
import io.github.llmdtracing.otel.SamplingProfile;

/**
 * What has to be said of one value of a chart's tracing section.
 *
 * @param at where the section stands
 * @param name the value as people name it, {@code router.tracing.enabled}; the chart where its programs as such are meant
 */
record SectionFindings(Location at, String name) {
    private static final String GO_SAMPLER =
            "Go components know parentbased_traceidratio only; with any other they keep 0.1 of the traces.";

    Finding conflict(String standing, String wanted, boolean pomWins) {
        String outcome = pomWins ? "the POM's value is written" : "the manifest's value stays";
        return finding(
                FindingCode.VALUE_CONFLICT,
                "is \"" + standing + "\" here and \"" + wanted + "\" in the POM; " + outcome,
                "",
                "");
    }

    Finding loopback(String standing) {
        return finding(
                FindingCode.LOOPBACK_ENDPOINT,
                "is " + standing + ", and no collector is in that pod",
                "That is the chart's default, not a choice.",
                "");
    }

    Finding switchedOn() {
        return finding(FindingCode.SWITCHED_ON, "was false, and is switched on", "Charts ship it switched off.", "");
    }

    Finding noScheme(String endpoint) {
        return finding(
                FindingCode.DOUBTFUL_ENDPOINT,
                "\"" + endpoint + "\" has no scheme",
                "Go reads what stands before the colon as the scheme, and sends nothing.",
                "Write http://" + endpoint + ".");
    }

    Finding wrongPort(String endpoint) {
        return finding(
                FindingCode.DOUBTFUL_ENDPOINT,
                "\"" + endpoint + "\" is the port for HTTP, and the chart's programs speak gRPC",
                "A gRPC exporter that is pointed at port 4318 fails without a word.",
                "Use port 4317.");
    }

    Finding replacedSampler(Sampling wanted, String argument) {
        return finding(
                FindingCode.SAMPLER_NOT_OBEYED,
                "gets parentbased_traceidratio " + argument + " instead of "
                        + wanted.sampler().id(),
                GO_SAMPLER,
                "Choose parentbased_traceidratio in the profile.");
    }

    Finding unknownSampler(String sampler) {
        return finding(
                FindingCode.SAMPLER_NOT_OBEYED,
                "\"" + sampler + "\" is not obeyed",
                GO_SAMPLER,
                "Write parentbased_traceidratio.");
    }

    Finding noRatio(String argument) {
        return finding(
                FindingCode.SAMPLER_NOT_OBEYED,
                "\"" + argument + "\" is no number from 0 to 1",
                "vLLM then keeps every trace, Go components 0.1 of them.",
                "Write a number from 0 to 1, in quotes.");
    }

    Finding moreSampling(String share, SamplingProfile profile) {
        return finding(
                FindingCode.SAMPLES_MORE,
                "keeps " + share + " of the traces, the profile \"" + profile.name() + "\" "
                        + profile.sampling().share().toPlainString(),
                "The manifest's own value was kept.",
                "Take the value out, or choose <conflicts>configured</conflicts>.");
    }

    Finding fatalDetail(String detail) {
        return finding(
                FindingCode.FLAG_KILLS,
                "vLLM stops at \"" + detail + "\"",
                "--collect-detailed-traces takes all, model, worker, or two of them with a comma.",
                "Write all.");
    }

    private Finding finding(FindingCode code, String problem, String reason, String remedy) {
        return Finding.of(code, at, name, problem, reason, remedy);
    }
}

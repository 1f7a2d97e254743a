package io.github.llmdtracing.plan;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.HelmRelease;
import io.github.llmdtracing.helm.ValuesLayer;
import io.github.llmdtracing.helm.ValuesProblem;
import io.github.llmdtracing.helm.ValuesSchema.FixedServiceName;
import io.github.llmdtracing.otel.Sampling;
import io.github.llmdtracing.otel.SamplingProfile;
import java.util.stream.Collectors;

/** What the planning of values has to say, in words. */
final class ValuesFindings {
    private static final String GO_SAMPLER =
            "Go components know parentbased_traceidratio only; with any other they keep 0.1 of the traces.";

    private ValuesFindings() {}

    static Finding conflict(Location at, String name, String standing, String wanted, boolean pomWins) {
        String outcome = pomWins ? "the POM's value is written" : "the manifest's value stays";
        return Finding.of(
                FindingCode.VALUE_CONFLICT,
                at,
                name,
                "is \"" + standing + "\" here and \"" + wanted + "\" in the POM; " + outcome,
                "",
                "");
    }

    static Finding loopback(Location at, String name, String standing) {
        return Finding.of(
                FindingCode.LOOPBACK_ENDPOINT,
                at,
                name,
                "is " + standing + ", and no collector is in that pod",
                "That is the chart's default, not a choice.",
                "");
    }

    static Finding switchedOn(Location at, String name) {
        return Finding.of(
                FindingCode.SWITCHED_ON, at, name, "was false, and is switched on", "Charts ship it switched off.", "");
    }

    static Finding noScheme(Location at, String name, String endpoint) {
        return Finding.of(
                FindingCode.DOUBTFUL_ENDPOINT,
                at,
                name,
                "\"" + endpoint + "\" has no scheme",
                "Go reads what stands before the colon as the scheme, and sends nothing.",
                "Write http://" + endpoint + ".");
    }

    static Finding wrongPort(Location at, String name, String endpoint) {
        return Finding.of(
                FindingCode.DOUBTFUL_ENDPOINT,
                at,
                name,
                "\"" + endpoint + "\" is the port for HTTP, and the chart's programs speak gRPC",
                "A gRPC exporter that is pointed at port 4318 fails without a word.",
                "Use port 4317.");
    }

    static Finding replacedSampler(Location at, String chart, Sampling wanted, String argument) {
        return Finding.of(
                FindingCode.SAMPLER_NOT_OBEYED,
                at,
                chart,
                "gets parentbased_traceidratio " + argument + " instead of "
                        + wanted.sampler().id(),
                GO_SAMPLER,
                "Choose parentbased_traceidratio in the profile.");
    }

    static Finding unknownSampler(Location at, String name, String sampler) {
        return Finding.of(
                FindingCode.SAMPLER_NOT_OBEYED,
                at,
                name,
                "\"" + sampler + "\" is not obeyed",
                GO_SAMPLER,
                "Write parentbased_traceidratio.");
    }

    static Finding noRatio(Location at, String name, String argument) {
        return Finding.of(
                FindingCode.SAMPLER_NOT_OBEYED,
                at,
                name,
                "\"" + argument + "\" is no number from 0 to 1",
                "vLLM then keeps every trace, Go components 0.1 of them.",
                "Write a number from 0 to 1, in quotes.");
    }

    static Finding moreSampling(Location at, String name, String share, SamplingProfile profile) {
        return Finding.of(
                FindingCode.SAMPLES_MORE,
                at,
                name,
                "keeps " + share + " of the traces, the profile \"" + profile.name() + "\" "
                        + profile.sampling().share().toPlainString(),
                "The manifest's own value was kept.",
                "Take the value out, or choose <conflicts>configured</conflicts>.");
    }

    static Finding fatalDetail(Location at, String name, String detail) {
        return Finding.of(
                FindingCode.FLAG_KILLS,
                at,
                name,
                "vLLM stops at \"" + detail + "\"",
                "--collect-detailed-traces takes all, model, worker, or two of them with a comma.",
                "Write all.");
    }

    static Finding withoutTracing(ValuesCase release, Location at) {
        return Finding.of(
                FindingCode.CHART_WITHOUT_TRACING,
                at,
                release.workload(),
                release.component() + release.knownVersion().map(v -> " " + v).orElse("") + " has no tracing section",
                release.rule().source() + ".",
                "Use a version of the chart that has one.");
    }

    static Finding unknownVersion(ValuesCase release, Location at, UnknownVersions policy) {
        boolean taken = policy == UnknownVersions.WARN;
        String written =
                release.release().version().map(v -> " (\"" + v + "\")").orElse("");
        return Finding.of(
                FindingCode.UNKNOWN_CHART_VERSION,
                at,
                release.workload(),
                "which version of " + release.component() + written + " reads these values is not known; "
                        + (taken ? release.sectionName() + " is taken" : "they are left alone"),
                "The section stands in different places, or nowhere, in different versions.",
                "Describe the release in the POM under <releases>.");
    }

    static Finding misplaced(ValuesCase release, Location at, String section) {
        return Finding.of(
                FindingCode.MISPLACED_SECTION,
                at,
                release.workload(),
                release.component() + " does not read " + section,
                "This version of the chart has its section at "
                        + (release.sectionName().isEmpty() ? "no place" : release.sectionName()) + ".",
                "Take it out.");
    }

    static Finding problem(ValuesProblem problem, boolean enabled) {
        FindingCode code = switch (problem.kind()) {
            case BLOCKS -> enabled ? FindingCode.FLAG_KILLS : FindingCode.SECTION_NOT_ENABLED;
            case PART_STAYS_DARK -> FindingCode.UNTRACED_PART;
            case REPEATED_VARIABLE -> FindingCode.DUPLICATE_VARIABLE;
        };
        return Finding.of(
                code, problem.location(), problem.subject(), problem.problem(), problem.reason(), problem.remedy());
    }

    static Finding fixedName(ValuesCase release, Location at, FixedServiceName fixed, String wanted) {
        return Finding.of(
                FindingCode.SERVICE_NAME_FIXED,
                at,
                release.workload(),
                "the service will be called \"" + fixed.name() + "\", not \"" + wanted + "\"",
                release.component() + " writes the name itself, and no value changes it.",
                "");
    }

    static Finding overridden(ValuesCase release, String parameter, String value) {
        return Finding.of(
                FindingCode.OVERRIDDEN_VALUE,
                release.release().declaredAt(),
                release.workload(),
                "the parameter " + parameter + "=" + value + " is stronger than the values",
                "Parameters of a declaration go before all values.",
                "Take the parameter out.");
    }

    static Finding notEditable(ValuesCase release, Location at, String why) {
        return Finding.of(
                FindingCode.SECTION_NOT_ENABLED,
                at,
                release.workload(),
                release.sectionName() + " cannot be written: " + why,
                "The section is only written where it is sure what Helm will read.",
                "Write the section yourself, as a plain mapping.");
    }

    static Finding shared(ValuesCase release, Location at) {
        return Finding.of(
                FindingCode.SHARED_VALUES,
                at,
                release.workload(),
                "its layers belong to other releases too, which want something else",
                "A section in a shared layer would hold for all of them.",
                "Give the release a values file of its own.");
    }

    static Finding layer(Location at, String carrier, HelmRelease release, String section) {
        return Finding.of(
                FindingCode.VALUES_LAYER,
                at,
                "values of " + release.name(),
                "is a layer of this release; " + section + " is in " + carrier,
                "Of the layers of a release one carries the section.",
                "");
    }

    static Finding thinLayer(ValuesCase release, Location at) {
        return Finding.of(
                FindingCode.VALUES_LAYER,
                at,
                release.workload(),
                "look like a layer for " + release.component() + ", and nothing here says on top of what",
                "What they hold is too little to be traced by itself.",
                "If a release uses this file, describe it in the POM under <releases>.");
    }

    static Finding grpcOnly(ValuesCase release, Location at) {
        return Finding.of(
                FindingCode.PROTOCOL_NOT_SPOKEN,
                at,
                release.workload(),
                release.component() + " sends over gRPC, and the POM asks for HTTP",
                "The chart has no key for the protocol.",
                "Have the collector listen on port 4317 too.");
    }

    static Finding notFound(ValuesCase release) {
        String named = release.release().layers().stream()
                .map(ValuesLayer::description)
                .collect(Collectors.joining(", "));
        return Finding.of(
                FindingCode.VALUES_NOT_FOUND,
                release.release().declaredAt(),
                release.workload(),
                named.isEmpty()
                        ? release.component() + " is installed without values"
                        : release.component() + " is installed with " + named + ", which cannot be edited here",
                "The section needs a values file, or inline values.",
                "Give the release a values file in this project.");
    }
}

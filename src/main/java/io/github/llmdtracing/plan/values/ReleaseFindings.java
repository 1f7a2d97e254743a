package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.ValuesLayer;
import io.github.llmdtracing.helm.ValuesProblem;
import io.github.llmdtracing.helm.ValuesSchema.FixedServiceName;
import io.github.llmdtracing.settings.UnknownVersions;
import java.util.stream.Collectors;

/**
 * What has to be said of a release as a whole.
 *
 * @param release the release
 * @param at where
 */
record ReleaseFindings(ValuesCase release, Location at) {
    /** What is said where the release is declared. */
    static ReleaseFindings atDeclaration(ValuesCase release) {
        return new ReleaseFindings(release, release.release().declaredAt());
    }

    Finding withoutTracing() {
        return finding(
                FindingCode.CHART_WITHOUT_TRACING,
                release.component() + release.knownVersion().map(v -> " " + v).orElse("") + " has no tracing section",
                release.withoutSection(),
                "Use a version of the chart that has one.");
    }

    Finding unknownVersion(UnknownVersions policy) {
        boolean taken = policy == UnknownVersions.WARN;
        String written =
                release.release().version().map(v -> " (\"" + v + "\")").orElse("");
        return finding(
                FindingCode.UNKNOWN_CHART_VERSION,
                "which version of " + release.component() + written + " reads these values is not known; "
                        + (taken ? "its section is taken to be " + release.sectionName() : "they are left alone"),
                "The section stands in different places, or nowhere, in different versions.",
                "Describe the release in the POM under <releases>.");
    }

    Finding disagreeingVersions() {
        return finding(
                FindingCode.UNKNOWN_CHART_VERSION,
                "the versions \"" + release.release().version().orElse("") + "\" of " + release.component()
                        + " read different sections; the values are left alone",
                "What one of them reads, another ignores or refuses.",
                "Install one version, or give each its own values.");
    }

    Finding misplaced(String section) {
        return finding(
                FindingCode.MISPLACED_SECTION,
                release.component() + " does not read " + section,
                "This version of the chart has its section at "
                        + (release.sectionName().isEmpty() ? "no place" : release.sectionName()) + ".",
                "Take it out.");
    }

    Finding fixedName(FixedServiceName fixed, String wanted) {
        return finding(
                FindingCode.SERVICE_NAME_FIXED,
                "the service will be called \"" + fixed.name() + "\", not \"" + wanted + "\"",
                release.component() + " writes the name itself, and no value changes it.",
                "");
    }

    Finding overridden(String parameter, String value) {
        return finding(
                FindingCode.OVERRIDDEN_VALUE,
                "the parameter " + parameter + "=" + value + " is stronger than the values",
                "Parameters of a declaration go before all values.",
                "Take the parameter out.");
    }

    Finding notEditable(String why) {
        return finding(
                FindingCode.SECTION_NOT_ENABLED,
                release.sectionName() + " cannot be written: " + why,
                "The section is only written where it is sure what Helm will read.",
                "Write the section yourself, as a plain mapping.");
    }

    Finding shared() {
        return finding(
                FindingCode.SHARED_VALUES,
                "its layers belong to other releases too, which want something else",
                "A section in a shared layer would hold for all of them.",
                "Give the release a values file of its own.");
    }

    Finding thinLayer() {
        return finding(
                FindingCode.VALUES_LAYER,
                "look like a layer for " + release.component() + ", and nothing here says on top of what",
                "What they hold is too little to be traced by itself.",
                "If a release uses this file, describe it in the POM under <releases>.");
    }

    Finding grpcOnly() {
        return finding(
                FindingCode.PROTOCOL_NOT_SPOKEN,
                release.component() + " sends over gRPC, and the POM asks for HTTP",
                "The chart has no key for the protocol.",
                "Have the collector listen on port 4317 too.");
    }

    Finding notFound() {
        String named = release.release().layers().stream()
                .map(ValuesLayer::description)
                .distinct()
                .collect(Collectors.joining(", "));
        return finding(
                FindingCode.VALUES_NOT_FOUND,
                named.isEmpty()
                        ? release.component() + " is installed without values"
                        : release.component() + " is installed with " + named + ", which cannot be edited here",
                "The section needs a values file, or inline values.",
                "Give the release a values file in this project.");
    }

    Finding layer(String carrier) {
        return finding(
                FindingCode.VALUES_LAYER,
                "is a layer of this release; " + release.sectionName() + " is in " + carrier,
                "Of the layers of a release one carries the section.",
                "");
    }

    /** What the values say against tracing; worse where the section is switched on already. */
    static Finding of(ValuesProblem problem, boolean enabled) {
        FindingCode code = switch (problem.kind()) {
            case BLOCKS -> enabled ? FindingCode.FLAG_KILLS : FindingCode.SECTION_NOT_ENABLED;
            case KILLS -> FindingCode.FLAG_KILLS;
            case PART_STAYS_DARK -> FindingCode.UNTRACED_PART;
            case OVERRULED -> FindingCode.OVERRIDDEN_VALUE;
            case REPEATED_VARIABLE -> FindingCode.DUPLICATE_VARIABLE;
        };
        return Finding.of(
                code, problem.location(), problem.subject(), problem.problem(), problem.reason(), problem.remedy());
    }

    private Finding finding(FindingCode code, String problem, String reason, String remedy) {
        return Finding.of(code, at, release.workload(), problem, reason, remedy);
    }
}

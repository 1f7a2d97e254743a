package io.github.llmdtracing.diagnostic;

import java.util.Locale;

/** The kinds of findings. The id, lower case with hyphens, is stable: reports, exclusions and pages are keyed by it. */
public enum FindingCode {
    /** The file is no YAML. */
    INVALID_YAML(Severity.ERROR),
    /** The file is not UTF-8, cannot be opened, or is not a plain file. */
    UNREADABLE_FILE(Severity.ERROR),
    /** A key stands twice in a mapping that would have to be edited. */
    DUPLICATE_KEY(Severity.ERROR),
    /** The file is a template, rendered by another tool. */
    TEMPLATE(Severity.INFO),
    /** A file that is encrypted. */
    ENCRYPTED(Severity.INFO),
    /** A link leads out of the source tree or into a loop. */
    LINK_NOT_FOLLOWED(Severity.WARNING),
    /** The edit could not be proved, so the file was left alone. */
    PROOF_FAILED(Severity.ERROR),
    /** An environment of the POM to which no file belongs. */
    UNUSED_ENVIRONMENT(Severity.WARNING),
    /** An exclusion of the POM that leaves nothing alone. */
    UNUSED_EXCLUSION(Severity.WARNING),
    /** A parameter, a property or a configuration file of a name that is not read. */
    CONFIGURATION_NOT_READ(Severity.WARNING),
    /** Modules in which a goal that was called by name does not run. */
    MODULES_LEFT_OUT(Severity.WARNING),

    /** What a container starts cannot be seen. */
    OPAQUE_COMMAND(Severity.WARNING),
    /** The place for an option or a variable is not certain. */
    NO_PLACE(Severity.WARNING),
    /** Tracing that strip cannot take out with certainty. */
    NOT_TAKEN_OUT(Severity.WARNING),
    /** An anchored node serves several places that would need different values. */
    SHARED_ANCHOR(Severity.WARNING),
    /** A script of a config map is run by several containers that would need different ones. */
    SHARED_SCRIPT(Severity.WARNING),
    /** An image looks like a component and matches no rule. */
    UNKNOWN_IMAGE(Severity.WARNING),
    /** The version of a component cannot be known. */
    UNKNOWN_VERSION(Severity.WARNING),
    /** A component that cannot be traced. */
    NOT_TRACEABLE(Severity.WARNING),
    /** A component that the user keeps from being traced. */
    OPTED_OUT(Severity.INFO),
    /** An option at which the program stops. */
    FLAG_KILLS(Severity.ERROR),
    /** A Go switch and its value in two words. */
    SPLIT_BOOLEAN(Severity.ERROR),
    /** What a chart ships switched off was switched on. */
    SWITCHED_ON(Severity.INFO),
    /** The manifest's value differs from the POM's. */
    VALUE_CONFLICT(Severity.INFO),
    /** Flag and variable name different collectors. */
    ENDPOINT_DISAGREES(Severity.WARNING),
    /** The endpoint points into the pod, where no collector is. */
    LOOPBACK_ENDPOINT(Severity.INFO),
    /** Nothing in the tree serves the endpoint. */
    ENDPOINT_NOT_SERVED(Severity.WARNING),
    /** A collector of the user's own does not take what is sent to it. */
    COLLECTOR_WITHOUT_OTLP(Severity.WARNING),
    /** A collector of the user's own passes no traces on. */
    COLLECTOR_WITHOUT_BACKEND(Severity.WARNING),
    /** A collector of the user's own does not start. */
    COLLECTOR_BROKEN(Severity.WARNING),
    /** A collector of the user's own passes on the spans of metrics being scraped. */
    COLLECTOR_KEEPS_NOISE(Severity.INFO),
    /** A tail sampler whose instances see parts of traces. */
    TAIL_SAMPLING_SPLIT(Severity.WARNING),
    /** A tail sampler that gets what a head sampler left. */
    HEAD_SAMPLING_BELOW_TAIL(Severity.WARNING),
    /** A network policy keeps a workload from its collector. */
    NETWORK_POLICY_BLOCKS(Severity.WARNING),
    /** The manifest samples more than the profile. */
    SAMPLES_MORE(Severity.WARNING),
    /** The program does not obey the sampler. */
    SAMPLER_NOT_OBEYED(Severity.WARNING),
    /** The program cannot speak the protocol. */
    PROTOCOL_NOT_SPOKEN(Severity.WARNING),
    /** The program has a service name of its own. */
    SERVICE_NAME_FIXED(Severity.INFO),
    /** A variable stands twice in a container. */
    DUPLICATE_VARIABLE(Severity.WARNING),
    /** A resource of a kustomization that cannot be read, so that its patches are all that is known. */
    REMOTE_RESOURCE(Severity.WARNING),
    /** What a plugin, a chart or a field of a kustomization makes is not known. */
    NOT_FOLLOWED(Severity.WARNING),
    /** A kustomization needs a file that is in no source. */
    OUTSIDE_SOURCES(Severity.WARNING),
    /** A kustomization that kustomize refuses to build. */
    BROKEN_KUSTOMIZATION(Severity.WARNING),
    /** A file serves several kustomizations that want different things of it. */
    SHARED_FILE(Severity.WARNING),

    /** This version of the chart has no tracing section. */
    CHART_WITHOUT_TRACING(Severity.WARNING),
    /** Which version of the chart reads the values is not known. */
    UNKNOWN_CHART_VERSION(Severity.WARNING),
    /** Values for a chart that nobody knows name an image of a component. */
    UNKNOWN_CHART(Severity.INFO),
    /** A release of a known chart of which the project has no values that could be edited. */
    VALUES_NOT_FOUND(Severity.WARNING),
    /** Values that are a layer: the section is in another one, or nobody says on top of what they lie. */
    VALUES_LAYER(Severity.INFO),
    /** Layers that releases share which want different things. */
    SHARED_VALUES(Severity.WARNING),
    /** A tracing section where the chart does not read it. */
    MISPLACED_SECTION(Severity.WARNING),
    /** A value that is set behind the values, and is stronger. */
    OVERRIDDEN_VALUE(Severity.WARNING),
    /** Enabling the chart's section would kill what it installs, or trace nothing. */
    SECTION_NOT_ENABLED(Severity.WARNING),
    /** A part of the request path that the chart cannot trace. */
    UNTRACED_PART(Severity.WARNING),
    /** An endpoint without a scheme, or with the port of the other protocol. */
    DOUBTFUL_ENDPOINT(Severity.WARNING),

    /** Some of a request's path is traced, and a part in it is not. */
    HOP_UNTRACED(Severity.WARNING),
    /** Components of one path keep different shares of the traces. */
    SAMPLERS_DIFFER(Severity.WARNING),
    /** Components of one path send to different collectors. */
    COLLECTORS_DIFFER(Severity.WARNING),
    /** A version that does not pass traces on, or does not take them up. */
    TRACE_SPLITS(Severity.WARNING),
    /** A GitOps tool is told to leave alone what was edited. */
    SYNC_IGNORES_EDIT(Severity.WARNING),
    /** A model server that only HTTP instrumentation traces. */
    ONLY_GENERIC_SPANS(Severity.INFO),
    /** A place that enrich would change; in SARIF only. */
    NOT_TRACED_YET(Severity.INFO),
    /** A rolling update that waits for accelerators of its own. */
    ROLLOUT_NEEDS_SPARE_GPUS(Severity.INFO),
    /** A silence without a finding. */
    UNUSED_SILENCE(Severity.INFO),

    /** A collector whose backends forget everything with a restart. */
    TRACES_NOT_KEPT(Severity.WARNING),
    /** Spans that others can read on their way to a backend. */
    BACKEND_WITHOUT_TLS(Severity.WARNING),
    /** A file that would have to be generated, and that somebody else wrote. */
    FOREIGN_FILE(Severity.ERROR),

    /** A Secret that is not in the attached archive. */
    SECRET_LEFT_OUT(Severity.INFO),
    /** A file that is not in the attached archive. */
    FILE_LEFT_OUT(Severity.WARNING),
    /** A kustomization whose secret values are in the attached archive. */
    GENERATED_SECRET_ATTACHED(Severity.WARNING),

    /** The lock file cannot be read: conflict markers of a merge, or no JSON. */
    INVALID_LOCK(Severity.ERROR),
    /** There is no lock file, so what is traced already counts as the user's. */
    MISSING_LOCK(Severity.INFO),
    /** What was put in earlier was changed by hand since, so it stays: it is the user's now. */
    EDITED_SINCE(Severity.INFO);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** The stable name, as {@code invalid-yaml}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The severity that it has unless circumstances say otherwise. */
    public Severity severity() {
        return severity;
    }
}

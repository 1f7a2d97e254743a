package io.github.llmdtracing.report.format;

import io.github.llmdtracing.diagnostic.FindingCode;

/**
 * What a kind of finding is about, whatever it was found at.
 *
 * @param code the kind
 */
record CodeDescription(FindingCode code) {
    /** One sentence. */
    String sentence() {
        return switch (code) {
            case INVALID_YAML -> "A file is no YAML.";
            case MODULES_LEFT_OUT -> "Modules have manifests, and the goal was not run in them.";
            case CONFIGURATION_NOT_READ -> "Part of the configuration has a name by which it is not read.";
            case COLLECTOR_WITHOUT_OTLP -> "A collector does not receive what the workloads send.";
            case COLLECTOR_WITHOUT_BACKEND -> "A collector sends traces nowhere.";
            case COLLECTOR_BROKEN -> "A pipeline of a collector names a component that is not defined.";
            case COLLECTOR_KEEPS_NOISE -> "A collector keeps the spans of metric scrapes.";
            case TAIL_SAMPLING_SPLIT -> "The spans of a trace reach several collectors that each decide on it.";
            case NETWORK_POLICY_BLOCKS -> "A network policy keeps spans from their collector.";
            case UNREADABLE_FILE -> "A file is not UTF-8, cannot be opened, or is no plain file.";
            case DUPLICATE_KEY -> "A key stands twice in a mapping that would have to be edited.";
            case TEMPLATE -> "A file is a template, which another tool renders.";
            case ENCRYPTED -> "The file is encrypted and is left alone.";
            case LINK_NOT_FOLLOWED -> "A link leads out of the sources or into a loop.";
            case PROOF_FAILED -> "An edit could not be proved right, so the file was left as it was.";
            case UNUSED_ENVIRONMENT -> "An environment of the POM covers no file.";
            case UNUSED_EXCLUSION -> "An exclusion of the POM leaves nothing alone.";
            case OPAQUE_COMMAND -> "What a container starts cannot be seen.";
            case NO_PLACE -> "The place for an option or a variable is not certain.";
            case NOT_TAKEN_OUT -> "Tracing that strip cannot take out with certainty.";
            case SHARED_ANCHOR -> "An anchored node serves places that need different values.";
            case SHARED_SCRIPT -> "A script of a config map is run by containers that need different ones.";
            case UNKNOWN_IMAGE -> "An image looks like a component of llm-d and is none that is known.";
            case UNKNOWN_VERSION -> "The version of a component cannot be known.";
            case NOT_TRACEABLE -> "A component cannot be traced.";
            case OPTED_OUT -> "A component is kept from being traced.";
            case FLAG_KILLS -> "A program stops at an option that it is given.";
            case SPLIT_BOOLEAN -> "A switch of a Go program and its value are two words.";
            case SWITCHED_ON -> "What a chart ships switched off was switched on.";
            case VALUE_CONFLICT -> "A value in a manifest differs from the POM's.";
            case ENDPOINT_DISAGREES -> "An option and a variable name different collectors.";
            case LOOPBACK_ENDPOINT -> "An endpoint leads into a pod in which no collector runs.";
            case ENDPOINT_NOT_SERVED -> "No Service in the tree serves the endpoint.";
            case SAMPLES_MORE -> "A manifest samples more than the profile allows.";
            case SAMPLER_NOT_OBEYED -> "A program does not obey the sampler.";
            case PROTOCOL_NOT_SPOKEN -> "A program cannot speak the protocol.";
            case SERVICE_NAME_FIXED -> "A program has a service name of its own.";
            case DUPLICATE_VARIABLE -> "A variable stands twice in a container.";
            case REMOTE_RESOURCE -> "A kustomization has a remote resource, which is not read.";
            case NOT_FOLLOWED -> "What a plugin, a chart or a field of a kustomization makes is not known.";
            case OUTSIDE_SOURCES -> "A kustomization needs a file that is in no source.";
            case BROKEN_KUSTOMIZATION -> "Kustomize refuses to build a kustomization.";
            case SHARED_FILE -> "A file serves kustomizations that want different things of it.";
            case CHART_WITHOUT_TRACING -> "This version of a chart has no tracing section.";
            case UNKNOWN_CHART_VERSION -> "Which version of a chart reads the values is not known.";
            case UNKNOWN_CHART -> "Values for a chart that is not known name an image of llm-d.";
            case VALUES_NOT_FOUND -> "A release of a known chart has no values that could be edited.";
            case VALUES_LAYER -> "Values are a layer on top of others.";
            case SHARED_VALUES -> "Releases that share values want different things of them.";
            case MISPLACED_SECTION -> "A tracing section stands where the chart does not read it.";
            case OVERRIDDEN_VALUE -> "A value is set behind the values, and is stronger.";
            case SECTION_NOT_ENABLED -> "A chart's tracing section would kill what it installs, or trace nothing.";
            case HOP_UNTRACED -> "Some of a request's path is traced, and a part in it is not.";
            case SAMPLERS_DIFFER -> "Components of one request path keep different shares of the traces.";
            case COLLECTORS_DIFFER -> "Components of one request path send to different collectors.";
            case TRACE_SPLITS -> "A version does not pass traces on, or does not take them up.";
            case SYNC_IGNORES_EDIT -> "A GitOps tool is told to leave alone what was edited.";
            case ONLY_GENERIC_SPANS -> "Only HTTP instrumentation traces a model server.";
            case NOT_TRACED_YET -> "A place is not as enrich would write it.";
            case SECRET_LEFT_OUT -> "A Secret is not in the attached archive.";
            case FILE_LEFT_OUT -> "A file is not in the attached archive.";
            case GENERATED_SECRET_ATTACHED -> "The values of a secretGenerator are in the attached archive.";
            case ROLLOUT_NEEDS_SPARE_GPUS -> "A rolling update needs accelerators that are free.";
            case UNUSED_SILENCE -> "A silence has no finding.";
            case UNTRACED_PART -> "A chart cannot trace a part of the request path.";
            case DOUBTFUL_ENDPOINT -> "An endpoint has no scheme, or the port of the other protocol.";
            case TRACES_NOT_KEPT -> "The backends of a collector forget everything with a restart.";
            case BACKEND_WITHOUT_TLS -> "Others can read spans on their way to a backend.";
            case HEAD_SAMPLING_BELOW_TAIL -> "A collector decides on whole traces and does not get all of them.";
            case FOREIGN_FILE -> "A file that would be generated exists, and is not ours.";
            case INVALID_LOCK -> "The lock file cannot be read.";
            case MISSING_LOCK -> "There is no lock file, so what is traced already counts as the user's.";
            case EDITED_SINCE -> "What was put in earlier was changed by hand since, and stays.";
        };
    }

    /** More for somebody who meets it for the first time. */
    String help() {
        return sentence() + " Usually " + severity() + ". Each message says why and what to do; so does the page on"
                + " findings, under " + code.id() + ".";
    }

    /** The same in GitHub Flavored Markdown. */
    String markdown() {
        return "**" + sentence() + "** Usually " + severity()
                + ".\n\nEach message says why and what to do; so does the page *Findings*, under `" + code.id() + "`.";
    }

    private String severity() {
        return switch (code.severity()) {
            case INFO -> "information";
            case WARNING -> "a warning";
            case ERROR -> "an error";
        };
    }
}

package io.github.llmdtracing.settings;

import io.github.llmdtracing.otel.OtelVariable;

/** What a setting is about; the POM may say one thing of a place and leave another to the manifest. */
public enum Topic {
    /** Profile, sampler and argument. */
    SAMPLING,
    /** The collector. */
    ENDPOINT,
    /** Service names. */
    SERVICE_NAMES,
    /** Resource attributes. */
    RESOURCE_ATTRIBUTES;

    /** What a variable is about; further variables come with the profile. */
    public static Topic ofVariable(String name) {
        return switch (name) {
            case OtelVariable.SERVICE_NAME -> SERVICE_NAMES;
            case OtelVariable.EXPORTER_OTLP_ENDPOINT, OtelVariable.EXPORTER_OTLP_TRACES_ENDPOINT -> ENDPOINT;
            case OtelVariable.RESOURCE_ATTRIBUTES -> RESOURCE_ATTRIBUTES;
            default -> SAMPLING;
        };
    }
}

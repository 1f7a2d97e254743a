package io.github.llmdtracing.helm;

import java.util.ArrayList;
import java.util.List;

/** The keys of the section that gateway-api-inference-extension's charts have, and those that came from them. */
final class PickerSection {
    private PickerSection() {}

    static List<SectionKey> keys() {
        return List.of(
                SectionKey.of(SectionRole.SWITCH, "enabled"),
                SectionKey.of(SectionRole.ENDPOINT, "otelExporterEndpoint"),
                SectionKey.of(SectionRole.SAMPLER, "sampling", "sampler"),
                SectionKey.of(SectionRole.SAMPLER_ARGUMENT, "sampling", "samplerArg"));
    }

    static List<SectionKey> keysWithServiceName(String whose) {
        List<SectionKey> keys = new ArrayList<>(keys());
        keys.add(1, SectionKey.serviceName(whose, "otelServiceName"));
        return List.copyOf(keys);
    }
}

package io.github.llmdtracing.standing;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.yaml.YamlNode;

/**
 * What is said of a collector, at a place of its configuration.
 *
 * @param collector the collector
 * @param config its configuration
 */
record CollectorFinding(ExistingCollector collector, CollectorConfig config) {
    Finding of(FindingCode code, YamlNode at, String problem, String reason, String remedy) {
        return Finding.of(code, config.locate(at), collector.title(), problem, reason, remedy);
    }
}

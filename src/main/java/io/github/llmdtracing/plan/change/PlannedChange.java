package io.github.llmdtracing.plan.change;

import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlDocument;

/**
 * A change, and why it is made.
 *
 * @param document the document that it is in
 * @param change what happens to the tree
 * @param rule the rule that asks for it, as the lock remembers it
 * @param description what it does, for people: {@code env OTEL_SERVICE_NAME=vllm-decode}
 */
public record PlannedChange(YamlDocument document, YamlChange change, String rule, String description) {}

package io.github.llmdtracing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyRuleTest {
    private static final Labels COLLECTOR = new Labels(Map.of("app", "otel"), true);
    private static final NetworkPeer PEER = new NetworkPeer(COLLECTOR, Optional.of("telemetry"), Map.of("spans", 5317));

    private static PolicyRule rule(String text, Optional<String> namespace) throws YamlSyntaxException {
        YamlFile file = YamlFile.read(SourceText.of("a.yaml", text));
        return new PolicyRule(file.documents().get(0).root().asMapping().orElseThrow(), Direction.EGRESS, namespace);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                              | YES",
                "{to: []}                                                        | YES",
                "{to: [{podSelector: {}}]}                                       | NO",
                "{to: [{namespaceSelector: {}}]}                                 | YES",
                "{to: [{namespaceSelector: {}, podSelector: {matchLabels: {app: a}}}]} | NO",
                "{to: [{namespaceSelector: {}}, {podSelector: {}}]}              | YES",
                "{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: telemetry}}}]} | YES",
                "{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: other}}}]}     | NO",
                "{to: [{namespaceSelector: {matchLabels: {team: a}}}]}           | UNKNOWN",
                "{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}                           | UNKNOWN",
                "{from: [{podSelector: {}}]}                                     | YES"
            })
    void allowsPeersByPodAndNamespace(String text, Verdict allowed) throws YamlSyntaxException {
        assertThat(rule(text, Optional.of("llm")).allows(PEER)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"telemetry, YES", "llm, NO", "'', UNKNOWN"})
    void allowsPodsOfItsOwnNamespace(String namespace, Verdict allowed) throws YamlSyntaxException {
        PolicyRule rule = rule(
                "{to: [{podSelector: {matchLabels: {app: otel}}}]}",
                Optional.of(namespace).filter(n -> !n.isEmpty()));

        assertThat(rule.allows(PEER)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                     | YES",
                "{ports: []}                            | YES",
                "{ports: [{}]}                          | YES",
                "{ports: [{port: 5317}]}                | YES",
                "{ports: [{port: 4317}]}                | NO",
                "{ports: [{port: 5317, protocol: UDP}]} | NO",
                "{ports: [{port: 5000, endPort: 5317}]} | YES",
                "{ports: [{port: 5000, endPort: 5316}]} | NO",
                "{ports: [{port: spans}]}               | YES",
                "{ports: [{port: elsewhere}]}           | UNKNOWN",
                "{ports: [{port: 53}, {port: 5317}]}    | YES"
            })
    void allowsPorts(String text, Verdict allowed) throws YamlSyntaxException {
        assertThat(rule(text, Optional.empty()).allows(Set.of(5317), PEER)).isEqualTo(allowed);
    }
}

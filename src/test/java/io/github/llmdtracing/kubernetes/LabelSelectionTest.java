package io.github.llmdtracing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelSelectionTest {
    private static final Map<String, String> LABELS = Map.of("app", "otel", "tier", "telemetry");

    private static YamlMapping mapping(String text) throws YamlSyntaxException {
        return YamlFile.read(SourceText.of("a.yaml", text))
                .documents()
                .get(0)
                .root()
                .asMapping()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                  | YES | YES",
                "{matchLabels: {app: otel, tier: telemetry}}                         | YES | YES",
                "{matchLabels: {app: otel, tier: other}}                             | NO  | NO",
                "{matchLabels: {app: otel, zone: a}}                                 | NO  | UNKNOWN",
                "{matchExpressions: [{key: app, operator: In, values: [a, otel]}]}   | YES | YES",
                "{matchExpressions: [{key: app, operator: In, values: [a]}]}         | NO  | NO",
                "{matchExpressions: [{key: zone, operator: In, values: [a]}]}        | NO  | UNKNOWN",
                "{matchExpressions: [{key: app, operator: NotIn, values: [otel]}]}   | NO  | NO",
                "{matchExpressions: [{key: app, operator: NotIn, values: [a]}]}      | YES | YES",
                "{matchExpressions: [{key: zone, operator: NotIn, values: [a]}]}     | YES | UNKNOWN",
                "{matchExpressions: [{key: app, operator: Exists}]}                  | YES | YES",
                "{matchExpressions: [{key: zone, operator: Exists}]}                 | NO  | UNKNOWN",
                "{matchExpressions: [{key: app, operator: DoesNotExist}]}            | NO  | NO",
                "{matchExpressions: [{key: zone, operator: DoesNotExist}]}           | YES | UNKNOWN",
                "{matchExpressions: [{key: app, operator: Near, values: [otel]}]}    | UNKNOWN | UNKNOWN",
                "{matchLabels: {app: otel}, matchExpressions: [{key: app, operator: DoesNotExist}]} | NO | NO"
            })
    void matchesWhatIsKnown(String selector, Verdict complete, Verdict partial) throws YamlSyntaxException {
        LabelSelection selection = new LabelSelection(mapping(selector));

        assertThat(selection.matches(new Labels(LABELS, true))).isEqualTo(complete);
        assertThat(selection.matches(new Labels(LABELS, false))).isEqualTo(partial);
    }
}

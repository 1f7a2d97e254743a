package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.ScalarStyle;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Nodes as plain values, so that what two programs write can be compared: aliases and merge keys are gone, numbers are numbers. */
final class PlainValues {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+|\\d*\\.\\d+|\\d+\\.)([eE][-+]?\\d+)?");
    private static final Pattern WORD = Pattern.compile("true|True|TRUE|false|False|FALSE");

    private PlainValues() {}

    static Object of(YamlNode node) {
        YamlNode resolved = node.resolved();
        if (resolved instanceof YamlMapping mapping) {
            return of(mapping);
        }
        return resolved instanceof YamlScalar scalar
                ? of(scalar)
                : node.asSequence().orElseThrow().items().stream()
                        .map(PlainValues::of)
                        .toList();
    }

    private static Map<String, Object> of(YamlMapping mapping) {
        Map<String, Object> values = new HashMap<>();
        List<YamlMapping> sources = new ArrayList<>(mapping.merged().toList());
        for (int i = sources.size() - 1; i >= 0; i--) {
            values.putAll(of(sources.get(i)));
        }
        for (YamlEntry entry : mapping.entries()) {
            if (!entry.isNamed("<<")) {
                values.put(entry.name().orElse(""), of(entry.value()));
            }
        }
        return values;
    }

    private static Object of(YamlScalar scalar) {
        if (scalar.isNull()) {
            return "(null)";
        }
        boolean plain =
                scalar.style() == ScalarStyle.PLAIN && scalar.properties().tag().isEmpty();
        if (plain && NUMBER.matcher(scalar.value()).matches()) {
            return new BigDecimal(scalar.value()).stripTrailingZeros();
        }
        return plain && WORD.matcher(scalar.value()).matches() ? Boolean.valueOf(scalar.value()) : scalar.value();
    }
}

package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The value that a replacement puts into a field (kubernetes-sigs/kustomize, api/filters/replacement/replacement.go,
 * setFieldValue @v5.5).
 *
 * @param composer the replacement
 * @param value the value of the source
 * @param part which part of the field it takes the place of
 */
record ReplacementValue(FieldComposer composer, YamlNode value, Replacement.Part part) implements FieldWriter.Setter {
    @Override
    public YamlNode set(YamlNode old) throws RefusedException {
        if (part.delimiter().isEmpty()) {
            return old.asScalar().isPresent() && !old.isNull() ? retyped(Replacement.scalar(old), text()) : value;
        }
        YamlScalar scalar = Replacement.scalar(old);
        return retyped(scalar, joined(scalar.isNull() ? "" : scalar.value()));
    }

    // A scalar stays of the type that it is of, and takes nothing from a list or a mapping.
    private YamlNode retyped(YamlScalar old, String text) {
        return old.value().equals(text) ? old : composer.retyped(old, text);
    }

    private String text() {
        return value.asScalar().map(YamlScalar::value).orElse("");
    }

    private String joined(String old) {
        List<String> parts = new ArrayList<>(split(old, part.delimiter()));
        int index = part.index();
        if (index < 0) {
            parts.add(0, text());
        } else if (index >= parts.size()) {
            parts.add(text());
        } else {
            parts.set(index, text());
        }
        return String.join(part.delimiter(), parts);
    }

    static List<String> split(String text, String delimiter) {
        return List.of(text.split(Pattern.quote(delimiter), -1));
    }
}

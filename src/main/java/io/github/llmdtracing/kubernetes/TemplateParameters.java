package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.commandline.Placeholders;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the parameters of an OpenShift Template stand for unless somebody says otherwise: their values (openshift/api,
 * template/v1/types.go, 2026; openshift/library-go, pkg/template/templateprocessing/template.go, 2026).
 *
 * @param values the defaults by name; a parameter that has to be given or is generated is not among them
 */
record TemplateParameters(Map<String, String> values) implements Placeholders {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\{(\\w+)}}|\\$\\{(\\w+)}");

    static TemplateParameters of(YamlMapping template) {
        Map<String, String> defaults = new TreeMap<>();
        template.sequence("parameters").stream()
                .flatMap(s -> s.items().stream())
                .map(YamlNode::asMapping)
                .flatMap(Optional::stream)
                .forEach(p -> p.text("name").ifPresent(n -> p.text("value").ifPresent(v -> defaults.put(n, v))));
        return new TemplateParameters(defaults);
    }

    @Override
    public String filledIn(String text) {
        return values.isEmpty() ? text : REFERENCE.matcher(text).replaceAll(this::value);
    }

    private String value(MatchResult reference) {
        String name = Optional.ofNullable(reference.group(1)).orElse(reference.group(2));
        return Matcher.quoteReplacement(values.getOrDefault(name, reference.group()));
    }
}

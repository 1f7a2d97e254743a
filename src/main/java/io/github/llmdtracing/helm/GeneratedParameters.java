package io.github.llmdtracing.helm;

import io.github.llmdtracing.kubernetes.Origins.Written;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What generators of an ApplicationSet fill into its template to make one of its Applications. What of it is not known stays a template.
 *
 * @param texts the texts by the paths of their variables
 * @param nodes the nodes that stand behind variables, in the documents that write them
 */
record GeneratedParameters(Map<String, String> texts, Map<String, Written> nodes) {
    private static final String PATH = "\\.?([\\w-]+(?:\\.[\\w-]+|\\[\\d+])*)";

    /** A variable as either kind of template has it, whatever its quoting; an item of a list, too (Argo CD, "Go Template"). */
    private static final Pattern VARIABLE = Pattern.compile(
            "\\{\\{-?\\s*(?:index\\s+)?" + PATH + "(?:\\s+(\\d+))?\\s*(?:\\|\\s*(?:quote|trim)\\s*)*-?}}");

    /** A variable that is put into the text as YAML. */
    private static final Pattern WHOLE = Pattern.compile(
            "\\s*\\{\\{-?\\s*(?:toYaml\\s+)?" + PATH + "\\s*(?:\\|\\s*(?:toYaml|trim|n?indent\\s+\\d+)\\s*)*-?}}\\s*");

    GeneratedParameters {
        texts = Map.copyOf(texts);
        nodes = Map.copyOf(nodes);
    }

    /** Nothing is known. */
    static GeneratedParameters none() {
        return new GeneratedParameters(Map.of(), Map.of());
    }

    /** These, and of others what these do not say. */
    GeneratedParameters and(GeneratedParameters others) {
        return new GeneratedParameters(merged(others.texts, texts), merged(others.nodes, nodes));
    }

    private static <T> Map<String, T> merged(Map<String, T> below, Map<String, T> above) {
        Map<String, T> all = new LinkedHashMap<>(below);
        all.putAll(above);
        return all;
    }

    /** Whether they say the same of some variables. */
    boolean agree(GeneratedParameters others, Iterable<String> variables) {
        for (String variable : variables) {
            if (!Optional.ofNullable(texts.get(variable)).equals(Optional.ofNullable(others.texts.get(variable)))) {
                return false;
            }
        }
        return true;
    }

    /** A text with what is known of it. */
    String filledInto(String template) {
        return VARIABLE.matcher(template)
                .replaceAll(v ->
                        Matcher.quoteReplacement(Optional.ofNullable(texts.get(variable(v.group(1), v.group(2))))
                                .orElse(v.group())));
    }

    private static String variable(String path, @Nullable String item) {
        return item == null ? path : path + "[" + item + "]";
    }

    /** The node that a text becomes as a whole. */
    Optional<Written> nodeOf(String template) {
        Matcher whole = WHOLE.matcher(template);
        return whole.matches() ? Optional.ofNullable(nodes.get(whole.group(1))) : Optional.empty();
    }
}

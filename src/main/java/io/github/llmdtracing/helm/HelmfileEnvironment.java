package io.github.llmdtracing.helm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An environment of a helmfile: what its templates know by name (helmfile.readthedocs.io, "Environment" and "Environment Values").
 *
 * @param name its name; none where a helmfile has no environments
 * @param values the texts of its values, by their paths with dots between the keys
 */
record HelmfileEnvironment(Optional<String> name, Map<String, String> values) {
    private static final String PATH = "([\\w-]+(?:\\.[\\w-]+)*)";

    /** What is put around a value, and what it is where there is none. */
    private static final String BEHIND =
            "\\s*(?:\\|\\s*(?:quote|squote|toString|trim|default\\s+\"([^\"]*)\")\\s*)*-?}}";

    private static final Pattern VALUE =
            Pattern.compile("\\{\\{-?\\s*\\.(?:Values|StateValues|Environment\\.Values)\\." + PATH + BEHIND);
    private static final Pattern GOT =
            Pattern.compile("\\{\\{-?\\s*\\.(?:Values|StateValues|Environment\\.Values)\\s*\\|\\s*get\\s+\"" + PATH
                    + "\"(?:\\s+\"([^\"]*)\")?\\s*-?}}");
    private static final Pattern NAME = Pattern.compile("\\{\\{-?\\s*\\.Environment\\.Name" + BEHIND);

    HelmfileEnvironment {
        values = Map.copyOf(values);
    }

    /** That of a helmfile without environments, or of which nothing is known. */
    static HelmfileEnvironment unknown() {
        return new HelmfileEnvironment(Optional.empty(), Map.of());
    }

    /** Those that a helmfile declares. */
    static List<HelmfileEnvironment> of(HelmTree tree, HelmfileState state) {
        List<HelmfileEnvironment> declared = state.blocks("environments")
                .flatMap(e -> new HelmfileMapping(e.body()).blocks().stream())
                .map(e -> new HelmfileEnvironmentValues(tree, state, Optional.of(e)).environment())
                .toList();
        return declared.isEmpty()
                ? List.of(new HelmfileEnvironmentValues(tree, state, Optional.empty()).environment())
                : declared;
    }

    /** A text of the helmfile with what is known of it. */
    String filledInto(String template) {
        return template.contains("{{") ? value(value(named(template), VALUE), GOT) : template;
    }

    private String named(String template) {
        return name.map(n -> NAME.matcher(template).replaceAll(Matcher.quoteReplacement(n)))
                .orElse(template);
    }

    private String value(String template, Pattern variable) {
        return variable.matcher(template).replaceAll(v -> Matcher.quoteReplacement(valueOf(v)));
    }

    private String valueOf(MatchResult variable) {
        return Optional.ofNullable(values.get(variable.group(1))).orElse(variable.group());
    }

    /** A line with what is known of it. */
    HelmfileLine filledInto(HelmfileLine line) {
        return line.withContent(filledInto(line.content()));
    }
}

package io.github.llmdtracing.deployment;

import java.util.regex.Pattern;

/**
 * Names of contexts or namespaces that nothing is done in unless it is said expressly.
 *
 * @param pattern found anywhere in a name
 */
public record ProtectedNames(Pattern pattern) {
    /** What production is usually called, as a word of its own: {@code prod}, {@code eu-production-1}, {@code live}. */
    public static final String PRODUCTION = "(?i)(^|[^a-z0-9])(prod|production|prd|live)([^a-z]|$)";

    /** Whether a name is one of them. */
    public boolean has(String name) {
        return pattern.matcher(name).find();
    }
}

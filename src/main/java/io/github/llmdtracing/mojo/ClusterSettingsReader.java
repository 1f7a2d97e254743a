package io.github.llmdtracing.mojo;

import io.github.llmdtracing.deployment.ProtectedNames;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is said about the cluster.
 *
 * @param goal has the elements
 * @param scope where they stand
 */
record ClusterSettingsReader(AbstractClusterMojo goal, ElementScope scope) {
    private static final Duration USUAL_LIMIT = Duration.ofMinutes(5);

    ClusterSettings read() {
        KubeAccessReader access = new KubeAccessReader(goal, scope);
        return new ClusterSettings(
                access.read(),
                access.name("namespace", goal.namespace),
                access.name("deployment", goal.deployment),
                environment(),
                limit(),
                new ProtectedNames(pattern("protectedContexts", goal.protectedContexts)),
                new ProtectedNames(pattern("protectedNamespaces", goal.protectedNamespaces)),
                goal.allowProtected);
    }

    private Optional<String> environment() {
        Optional<String> named = ElementScope.text(goal.environment);
        boolean known = named.isEmpty()
                || goal.environments.stream()
                        .anyMatch(e -> ElementScope.text(e.name).equals(named) && e.collector != null);
        if (!known) {
            scope.wrong("environment", named.orElse(""), "and no <environment> with a <collector> has this name");
        }
        return named.filter(n -> known);
    }

    private Duration limit() {
        String written = ElementScope.text(goal.timeout).orElse("5m");
        Optional<Duration> limit = new TimeText(written).read();
        if (limit.isEmpty()) {
            scope.wrong("timeout", written, "which is no time; write seconds, or as 90s, 5m, 1h");
        }
        return limit.orElse(USUAL_LIMIT);
    }

    private Pattern pattern(String element, @Nullable String written) {
        try {
            return Pattern.compile(ElementScope.text(written).orElse(ProtectedNames.PRODUCTION));
        } catch (PatternSyntaxException e) {
            scope.wrong(element, written, "which is no regular expression: " + e.getDescription());
            return Pattern.compile(ProtectedNames.PRODUCTION);
        }
    }
}

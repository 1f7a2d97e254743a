package io.github.llmdtracing.mojo;

import io.github.llmdtracing.deployment.ProtectedNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
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
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})([smh]?)");
    private static final Duration USUAL_LIMIT = Duration.ofMinutes(5);

    ClusterSettings read() {
        return new ClusterSettings(
                kubeconfig(),
                ElementScope.text(goal.context),
                name("namespace", goal.namespace),
                name("deployment", goal.deployment),
                environment(),
                limit(),
                new ProtectedNames(pattern("protectedContexts", goal.protectedContexts)),
                new ProtectedNames(pattern("protectedNamespaces", goal.protectedNamespaces)),
                goal.allowProtected);
    }

    private Optional<Path> kubeconfig() {
        Optional<Path> file = Optional.ofNullable(goal.kubeconfig)
                .map(f -> goal.projectDirectory.toPath().toAbsolutePath().resolve(f.toPath()));
        file.filter(f -> !f.toFile().isFile())
                .ifPresent(f -> scope.wrong("kubeconfig", f.toString(), "and there is no such file"));
        return file;
    }

    private Optional<String> name(String element, @Nullable String written) {
        Optional<String> name = ElementScope.text(written);
        name.filter(n -> !NAME.matcher(n).matches())
                .ifPresent(n -> scope.wrong(
                        element, n, "which is no name in Kubernetes; lower case letters, digits and - are allowed"));
        return name;
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
        Matcher time = TIME.matcher(written);
        if (!time.matches()) {
            scope.wrong("timeout", written, "which is no time; write seconds, or as 90s, 5m, 1h");
            return USUAL_LIMIT;
        }
        long number = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
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

package io.github.llmdtracing.mojo;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads which cluster is meant, and what is there.
 *
 * @param goal has the elements
 * @param scope where they stand
 */
record KubeAccessReader(KubeParameters goal, ElementScope scope) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

    KubeAccess read() {
        return new KubeAccess(kubeconfig(), ElementScope.text(goal.context));
    }

    private Optional<Path> kubeconfig() {
        Optional<Path> file = Optional.ofNullable(goal.kubeconfig)
                .map(f -> goal.projectDirectory.toPath().toAbsolutePath().resolve(f.toPath()));
        file.filter(f -> !f.toFile().isFile())
                .ifPresent(f -> scope.wrong("kubeconfig", f.toString(), "and there is no such file"));
        return file;
    }

    /** The name of something in the cluster; what is none has then been said. */
    Optional<String> name(String element, @Nullable String written) {
        Optional<String> name = ElementScope.text(written);
        name.filter(n -> !NAME.matcher(n).matches())
                .ifPresent(n -> scope.wrong(
                        element, n, "which is no name in Kubernetes; lower case letters, digits and - are allowed"));
        return name;
    }
}

package io.github.llmdtracing.commandline;

/**
 * What Kubernetes makes of a container's command and arguments before anything runs: {@code $(NAME)} becomes the variable's value and
 * {@code $$} a single dollar sign (kubernetes, third_party/forked/golang/expansion).
 */
final class KubernetesExpansion {
    private KubernetesExpansion() {}

    /**
     * A script as a shell sees it, but for the length: of two dollar signs the first becomes a letter, so that every character keeps
     * its place. The word around it is not known in either case.
     */
    static String masked(String script) {
        return script.replace("$$", "_$");
    }
}

package io.github.llmdtracing.commandline;

/**
 * The command {@code ray start}, which KubeRay makes and hands to a container in a variable (ray-project/kuberay v1.4,
 * ray-operator/controllers/ray/common/pod.go): it starts no server.
 */
public final class RayCommand {
    private static final String VARIABLE = "KUBERAY_GEN_RAY_START_CMD";

    private RayCommand() {}

    /** Whether a word stands for it. */
    public static boolean is(String word) {
        return word.contains(VARIABLE);
    }
}

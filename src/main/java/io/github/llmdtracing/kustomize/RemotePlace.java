package io.github.llmdtracing.kustomize;

import java.util.regex.Pattern;

/** Addresses of repositories and files elsewhere (kubernetes-sigs/kustomize, api/internal/git/repospec.go @v5.5). */
final class RemotePlace {
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:git::)?(?:(?:https?|ssh|file|git|s3|oci)://"
            + "|(?:[^/@:]+@)?(?:www\\.)?github\\.com[/:]|[^/@:]+@[^/:]+[:/]).*|.*\\?ref=.*");

    private RemotePlace() {}

    static boolean is(String reference) {
        return ADDRESS.matcher(reference).matches();
    }
}

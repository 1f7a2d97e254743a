package io.github.llmdtracing.apply;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kustomize.Build;
import io.github.llmdtracing.kustomize.BuildIssue;
import io.github.llmdtracing.plan.change.BuildPromise;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The proof for kustomizations: what is built from the edited files has to be what was built before, but for what was promised. It says
 * of the files together what {@link ChangeVerifier} says of each.
 */
public final class BuildVerifier {
    private final BuildPromise promise;
    private final PromisedElsewhere elsewhere;
    private final Map<String, String> contents;

    /**
     * A verifier of one kustomization.
     *
     * @param contents the texts of files that change, and what they become
     */
    public BuildVerifier(BuildPromise promise, Map<String, String> contents) {
        this.promise = promise;
        this.contents = Map.copyOf(contents);
        this.elsewhere = new PromisedElsewhere(promise);
    }

    /** What is not as promised, in a sentence; nothing when all is. */
    public Optional<String> verify(Build after) {
        Build before = promise.build();
        if (!issues(before).equals(issues(after))) {
            return Optional.of(stoppedBy(after)
                    .map(i -> "kustomize would stop: " + i.detail() + ".")
                    .orElse("What kustomize says of it is not what it was."));
        }
        return verify(before.objects(), after.objects()).or(() -> verify(before.loosePatches(), after.loosePatches()));
    }

    /** The test in a JSON patch of the user's at which kustomize stops when it builds the edited files. */
    public static Optional<BuildIssue> stoppedBy(Build after) {
        return after.issues().stream()
                .filter(i -> i.kind() == BuildIssue.Kind.TEST)
                .findFirst();
    }

    private static List<String> issues(Build build) {
        return build.issues().stream().map(BuildVerifier::issue).toList();
    }

    private static String issue(BuildIssue issue) {
        return issue.kind() + " " + issue.detail();
    }

    private Optional<String> verify(List<KubernetesObject> before, List<KubernetesObject> after) {
        if (before.size() != after.size()) {
            return Optional.of("The number of objects is not what it was.");
        }
        for (int i = 0; i < before.size(); i++) {
            Optional<String> wrong = verify(before.get(i), after.get(i));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<String> verify(KubernetesObject before, KubernetesObject after) {
        PromisedTree tree = new PromisedTree(before, promise.in(before), elsewhere, contents);
        return tree.isKept(after.node()) ? tree.missing() : Optional.of(before.title() + " is not what was planned.");
    }
}

package io.github.llmdtracing.rollout;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.Optional;

/**
 * How each kind takes a changed pod template. Deployments: Kubernetes documentation, "Deployments", "Strategy", and
 * pkg/controller/deployment/util ({@code ResolveFenceposts}) v1.33; StatefulSets: "Update strategies"; DaemonSets: "Perform a Rolling
 * Update on a DaemonSet"; Jobs: the template is immutable; LeaderWorkerSet, api/leaderworkerset/v1/leaderworkerset_types.go as of commit 024af08:
 * by groups, default maxUnavailable 1 (a share rounded down), maxSurge 0 (rounded up) and partition 0; its webhook refuses what comes to 0 of both.
 * JobSet: pkg/webhooks/jobset_webhook.go (replicatedJobs are immutable, their templates but for suspended ones); Volcano:
 * pkg/webhooks/admission/jobs/validate (updates may not change fields other than minAvailable and tasks[*].replicas); Knative: docs.knative.dev,
 * "About Revisions" and "Gradual rollout"; DisaggregatedSet: kubernetes-sigs/lws #836, #911; StormService: vllm-project/aibrix
 * docs/source/designs/aibrix-stormservice.rst.
 * Budgets of disruption do not matter: controllers delete pods and do not evict them.
 *
 * @param object the workload as it becomes
 * @param replicas how many there are
 */
record Strategies(KubernetesObject object, ReplicaCount replicas) {
    Strategy strategy() {
        return switch (object.group() + "/" + object.kind()) {
            case "apps/Deployment" -> deployment();
            case "apps/StatefulSet" -> statefulSet();
            case "apps/DaemonSet" -> daemonSet();
            case "leaderworkerset.x-k8s.io/LeaderWorkerSet" -> groups();
            case "batch/Job" ->
                Strategy.of(
                        Restart.BY_HAND,
                        "the template of a Job cannot be changed: the Job has to be deleted and made anew");
            case "batch/CronJob" -> Strategy.of(Restart.NEXT_RUN, "the next run has it, a running one stays");
            case "/Pod" ->
                Strategy.of(Restart.BY_HAND, "a Pod cannot be changed so: it has to be deleted and made anew");
            case "/PodTemplate" -> Strategy.of(Restart.BY_HAND, "nothing runs by a PodTemplate alone");
            case "jobset.x-k8s.io/JobSet" ->
                Strategy.of(
                        Restart.BY_HAND,
                        "the templates of a JobSet cannot be changed while it runs: it has to be deleted and made anew");
            case "batch.volcano.sh/Job" ->
                Strategy.of(
                        Restart.BY_HAND,
                        "Volcano lets nothing of a Job change but its numbers: the Job has to be deleted and made anew");
            case "serving.knative.dev/Service", "serving.knative.dev/Configuration" ->
                Strategy.withSpare(
                        "a new revision is made beside the old one, and takes its requests when it is ready");
            case "disaggregatedset.x-k8s.io/DisaggregatedSet" ->
                Strategy.of(
                        Restart.ROLLING, "all roles roll together, so that old and new ones keep their proportions");
            case "orchestration.aibrix.ai/StormService" -> stormService();
            case "apps/ReplicaSet", "/ReplicationController" ->
                Strategy.of(Restart.BY_HAND, "running pods stay as they are until somebody deletes them");
            default ->
                Strategy.of(
                        Restart.BY_CONTROLLER,
                        "how the controller of " + object.kind() + " replaces pods is not known");
        };
    }

    private Optional<YamlMapping> spec(String... keys) {
        return object.node().mapping("spec").flatMap(s -> s.mapping(keys));
    }

    private boolean is(String key, String value) {
        return object.node()
                .mapping("spec")
                .flatMap(s -> s.text(key))
                .filter(value::equals)
                .isPresent();
    }

    private static String type(Optional<YamlMapping> strategy) {
        return strategy.flatMap(s -> s.text("type")).orElse("RollingUpdate");
    }

    // updateStrategy.type, by default RollingUpdate.
    private Strategy stormService() {
        return type(spec("updateStrategy")).equals("InPlaceUpdate")
                ? Strategy.of(
                        Restart.ROLLING, "role by role, in place: the pods of a role are replaced within their set")
                : Strategy.of(Restart.ROLLING, "one set of roles after the other");
    }

    private Strategy deployment() {
        Optional<YamlMapping> strategy = spec("strategy");
        if (is("paused", "true")) {
            return Strategy.of(Restart.BY_HAND, "the Deployment is paused: nothing happens until it is resumed");
        }
        return switch (type(strategy)) {
            case "RollingUpdate" -> rolling(strategy.flatMap(s -> s.mapping("rollingUpdate")), "25%", "25%");
            case "Recreate" ->
                Strategy.of(Restart.RECREATED, "all pods stop before a new one starts: nothing serves meanwhile");
            default -> notKnown();
        };
    }

    private static Strategy notKnown() {
        return Strategy.of(Restart.BY_CONTROLLER, "its strategy cannot be read");
    }

    private Strategy rolling(Optional<YamlMapping> numbers, String maxSurge, String maxUnavailable) {
        Optional<Share> surge = Share.of(numbers, "maxSurge", maxSurge);
        Optional<Share> unavailable = Share.of(numbers, "maxUnavailable", maxUnavailable);
        return surge.isPresent() && unavailable.isPresent() ? rolling(surge.get(), unavailable.get()) : notKnown();
    }

    // Whoever scales does so between two numbers; the fewer pods, the less may be missing.
    private Strategy rolling(Share surge, Share unavailable) {
        if (surge.number() == 0 && unavailable.number() == 0) {
            return Strategy.of(Restart.BY_HAND, "the API refuses it: maxSurge and maxUnavailable must not both be 0");
        }
        boolean certain = replicas.isKnown() || !unavailable.isPercentage() || unavailable.number() == 0;
        if (!certain) {
            return Strategy.of(Restart.ROLLING, words(surge, unavailable) + "; what that is depends on the replicas");
        }
        long fewest = Math.max(1, replicas.least());
        long more = surge.roundedUp(fewest);
        long fewer = unavailable.roundedDown(fewest);
        String counted = words(surge, unavailable) + (replicas.isKnown() ? counted(fewest, more, fewer) : "");
        return fewer == 0 && more > 0
                ? Strategy.withSpare(counted + ": a new pod has to be ready before an old one goes")
                : Strategy.of(Restart.ROLLING, counted + ": old pods make room for new ones");
    }

    private static String words(Share surge, Share unavailable) {
        return "rolling update, maxSurge " + surge.text() + ", maxUnavailable " + unavailable.text();
    }

    private static String counted(long of, long more, long fewer) {
        return " (of " + of + ": " + more + " more, " + Math.max(fewer, more == 0 ? 1 : 0) + " fewer)";
    }

    private Strategy statefulSet() {
        Optional<YamlMapping> strategy = spec("updateStrategy");
        return switch (type(strategy)) {
            case "RollingUpdate" -> oneByOne(partition(strategy.flatMap(s -> s.mapping("rollingUpdate"))));
            case "OnDelete" -> onDelete();
            default -> notKnown();
        };
    }

    private static Strategy onDelete() {
        return Strategy.of(Restart.BY_HAND, "OnDelete: each pod stays as it is until somebody deletes it");
    }

    private static long partition(Optional<YamlMapping> rolling) {
        return Share.of(rolling, "partition", "0").map(Share::number).orElse(0L);
    }

    private static Strategy oneByOne(long partition) {
        String kept = partition == 0 ? "" : "; those below partition " + partition + " stay as they are";
        return Strategy.of(Restart.ROLLING, "one pod after the other, each deleted before its successor starts" + kept)
                .keeping(partition);
    }

    private Strategy daemonSet() {
        Optional<YamlMapping> strategy = spec("updateStrategy");
        return switch (type(strategy)) {
            case "RollingUpdate" -> onNodes(strategy.flatMap(s -> s.mapping("rollingUpdate")));
            case "OnDelete" -> onDelete();
            default -> notKnown();
        };
    }

    private static Strategy onNodes(Optional<YamlMapping> rolling) {
        boolean surges =
                Share.of(rolling, "maxSurge", "0").filter(s -> s.number() > 0).isPresent();
        return surges
                ? Strategy.withSpare("node by node, the new pod beside the old one")
                : Strategy.of(Restart.ROLLING, "node by node, the old pod deleted before the new one starts");
    }

    private Strategy groups() {
        Optional<YamlMapping> strategy = spec("rolloutStrategy");
        if (!type(strategy).equals("RollingUpdate")) {
            return notKnown();
        }
        Optional<YamlMapping> numbers = strategy.flatMap(s -> s.mapping("rollingUpdateConfiguration"));
        Strategy rolling = rolling(numbers, "0", "1");
        return new Strategy(
                        rolling.restart(),
                        "by groups: " + rolling.words().replace("pod", "group"),
                        rolling.needsSpare(),
                        0)
                .keeping(partition(numbers));
    }
}

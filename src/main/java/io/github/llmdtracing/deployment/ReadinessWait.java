package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.cluster.ClusterProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Waits until the pods of workloads are ready, and says how it goes. */
final class ReadinessWait {
    /** So often one looks before it is said again that nothing has changed. */
    private static final int SILENT_LOOKS = 15;

    private final Cluster cluster;
    private final Duration limit;
    private final Duration pause;
    private final Consumer<String> progress;
    private final Map<Workload, String> said = new LinkedHashMap<>();
    private int looks;
    private Optional<ClusterProblem> last = Optional.empty();

    ReadinessWait(Cluster cluster, Duration limit, Duration pause, Consumer<String> progress) {
        this.cluster = cluster;
        this.limit = limit;
        this.pause = pause;
        this.progress = progress;
    }

    /** What is not ready when the time is over, or will never be; nothing where all is well. */
    List<Trouble> await(List<Workload> workloads) throws ClusterException {
        Pause pauses = new Pause(limit, pause);
        List<Workload> open = new ArrayList<>(workloads);
        List<Trouble> troubles = new ArrayList<>();
        while (!open.isEmpty()) {
            look(open, troubles);
            if (open.isEmpty() || pauses.isOver()) {
                break;
            }
            rest(pauses);
        }
        for (Workload late : open) {
            troubles.add(late(late));
        }
        return troubles;
    }

    private static void rest(Pause pauses) throws ClusterException {
        try {
            pauses.rest();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException(new ClusterProblem.Stopped());
        }
    }

    private void look(List<Workload> open, List<Trouble> troubles) throws ClusterException {
        if (++looks % SILENT_LOOKS == 0) {
            remind(open);
            said.keySet().removeAll(open);
        }
        for (Workload workload : List.copyOf(open)) {
            Readiness readiness = readiness(workload);
            if (readiness instanceof Readiness.Ready) {
                open.remove(workload);
                say(workload, "is ready");
            } else if (readiness instanceof Readiness.Failed failed) {
                open.remove(workload);
                troubles.add(diagnosed(workload, failed.why()));
            } else if (readiness instanceof Readiness.Waiting waiting) {
                say(workload, "waits: " + waiting.why());
            }
        }
    }

    // What the cluster says meanwhile, as that an image is not found: nobody has to wait for the end to hear it.
    private void remind(List<Workload> open) throws ClusterException {
        for (Workload workload : open) {
            details(workload).stream()
                    .filter(d -> d.startsWith("container"))
                    .forEach(d -> progress.accept(workload + ": " + d));
        }
    }

    private List<String> details(Workload workload) throws ClusterException {
        try {
            return new Diagnosis(cluster).of(workload);
        } catch (ClusterException e) {
            if (e.problem() instanceof ClusterProblem.Stopped) {
                throw e;
            }
            return List.of("the cluster does not tell more: " + e.problem().problem());
        }
    }

    // A server that is away for a moment is waited for like a pod.
    private Readiness readiness(Workload workload) throws ClusterException {
        try {
            Optional<ClusterObject> maker = cluster.get(workload.pods());
            last = Optional.empty();
            return maker.map(Readiness::of).orElseGet(() -> new Readiness.Waiting("the operator has not acted yet"));
        } catch (ClusterException e) {
            if (!e.problem().mayPass()) {
                throw e;
            }
            last = Optional.of(e.problem());
            return new Readiness.Waiting(e.problem().problem());
        }
    }

    private void say(Workload workload, String words) {
        if (!words.equals(said.put(workload, words))) {
            progress.accept(workload + " " + words);
        }
    }

    private Trouble late(Workload workload) throws ClusterException {
        if (last.isPresent()) {
            return Trouble.of(workload.toString(), last.get());
        }
        String why = said.getOrDefault(workload, "is not ready").replaceFirst("^waits: ", "");
        return diagnosed(workload, "not ready after " + limit.toSeconds() + " s: " + why);
    }

    private Trouble diagnosed(Workload workload, String why) throws ClusterException {
        return new Trouble(
                workload.toString(),
                why,
                details(workload),
                "Mend it and deploy again, give it more time with -Dllmd.tracing.timeout, or take it back with undeploy.");
    }
}

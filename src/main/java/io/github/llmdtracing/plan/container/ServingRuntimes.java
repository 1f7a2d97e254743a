package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.kubernetes.Workload;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The serving runtimes of a tree, and the models that run in them. */
record ServingRuntimes(ProjectIndex index) {
    /** The runtimes in which a model may run: one, unless several fit and nothing says which is meant. */
    List<ServingRuntime> of(ServedModel model) {
        List<ServingRuntime> fitting = nearest(service(model), fitting(model));
        List<ServingRuntime> own =
                fitting.stream().filter(ServingRuntime::isNamespaced).toList();
        return own.isEmpty() ? fitting : own;
    }

    private List<ServingRuntime> fitting(ServedModel model) {
        return all().filter(r -> r.isFor(service(model)) && fits(r, model)).toList();
    }

    private Stream<ServingRuntime> all() {
        return Stream.of("ServingRuntime", "ClusterServingRuntime")
                .flatMap(k -> index.ofKind(k).stream())
                .map(ServingRuntime::new);
    }

    private static Workload service(ServedModel model) {
        return model.container().pod().owner();
    }

    private static boolean fits(ServingRuntime runtime, ServedModel model) {
        return model.runtime().map(runtime.name()::equals).orElseGet(() -> runtime.isChosenFor(model));
    }

    // Several that fit belong to several environments: their files stand together, or they name the namespace.
    private static List<ServingRuntime> nearest(Workload service, List<ServingRuntime> runtimes) {
        return Stream.<BiPredicate<String, String>>of(String::equals, ServingRuntimes::areSiblings)
                .map(near -> near(service, runtimes, near))
                .filter(l -> !l.isEmpty())
                .findFirst()
                .orElse(runtimes);
    }

    private static List<ServingRuntime> near(
            Workload service, List<ServingRuntime> runtimes, BiPredicate<String, String> near) {
        return runtimes.stream()
                .filter(r -> r.isOfSameNamespace(service) || near.test(path(service), path(r.object())))
                .toList();
    }

    private static String path(Workload workload) {
        return workload.file().text().path();
    }

    private static boolean areSiblings(String one, String other) {
        return one.substring(0, one.lastIndexOf('/') + 1).equals(other.substring(0, other.lastIndexOf('/') + 1));
    }

    /** The models that may run in a runtime. */
    List<ServedModel> models(KubernetesObject runtime) {
        return index.ofKind("InferenceService").stream()
                .flatMap(s -> s.podTemplates().stream())
                .flatMap(p -> p.containers().stream())
                .flatMap(c -> ServedModel.of(c).stream())
                .filter(m -> of(m).stream().map(ServingRuntime::object).anyMatch(runtime::equals))
                .toList();
    }

    /** A model with the runtime below it; as it stands where that is not known. */
    EffectiveContainer effective(Container container) {
        List<Container> below = ServedModel.of(container).stream()
                .flatMap(m -> of(m).stream())
                .flatMap(r -> r.container().stream())
                .toList();
        return below.size() == 1
                ? EffectiveContainer.of(new MergedContainer(container, below.get(0), true))
                : EffectiveContainer.of(container);
    }
}

package io.github.llmdtracing.mojo;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a collector, in the POM and on the command line, which fills in what the POM leaves open.
 *
 * @param element the POM's
 * @param mode the command line's mode
 * @param backend the command line's backend
 * @param namespace the command line's namespace
 */
record CollectorWords(
        CollectorElement element,
        @Nullable String mode,
        @Nullable String backend,
        @Nullable String namespace) {
    static CollectorWords of(AbstractTracingMojo goal) {
        CollectorElement element = goal.collector == null ? new CollectorElement() : goal.collector;
        return new CollectorWords(element, goal.collectorMode, goal.collectorBackend, goal.collectorNamespace);
    }

    static CollectorWords of(CollectorElement element) {
        return new CollectorWords(element, null, null, null);
    }

    @Nullable
    String modeSaid() {
        return first(element.mode, mode);
    }

    @Nullable
    String backendSaid() {
        return element.backends.isEmpty() ? first(element.backend, backend) : element.backend;
    }

    @Nullable
    String namespaceSaid() {
        return first(element.namespace, namespace);
    }

    private static @Nullable String first(@Nullable String pom, @Nullable String commandLine) {
        return ElementScope.text(pom).isPresent() ? pom : commandLine;
    }

    /** Whether a backend was named without saying who runs the collector. */
    boolean wantsMode() {
        boolean backendNamed = ElementScope.text(backendSaid()).isPresent() || !element.backends.isEmpty();
        return backendNamed && ElementScope.text(modeSaid()).isEmpty();
    }
}

package io.github.llmdtracing.mojo;

import java.util.Optional;

/**
 * The collector that is meant: that of all, or that of an environment.
 *
 * @param goal has the elements
 * @param environment the environment's name
 */
record CollectorChoice(AbstractTracingMojo goal, Optional<String> environment) {
    private static final String USUAL_BACKEND = "jaeger";

    /** The namespace that the configuration gives it. */
    Optional<String> namespace() {
        return ElementScope.text(words().namespaceSaid());
    }

    /** Who runs it, where the configuration says so. */
    Optional<String> mode() {
        return ElementScope.text(words().modeSaid()).filter(m -> !m.equals("none"));
    }

    /** The name that the configuration gives it. */
    Optional<String> name() {
        return ElementScope.text(words().element().name);
    }

    /** Whether a manifest of the collector goes with an environment. */
    boolean isOf(String directory) {
        return environment.map(CollectorsReader::directory).orElse("").equals(directory);
    }

    /** From now on the configuration says where it is and who runs it, and has a backend: as the guide of llm-d, that is a Jaeger. */
    void place(String namespace, String mode) {
        CollectorWords words = words();
        CollectorElement element = words.element();
        element.backend = ElementScope.text(words.backendSaid())
                .or(() -> Optional.of(USUAL_BACKEND).filter(b -> element.backends.isEmpty()))
                .orElse(null);
        element.namespace = namespace;
        element.mode = mode;
        if (environment.isEmpty()) {
            goal.collector = element;
        }
    }

    private CollectorWords words() {
        return environment.flatMap(this::own).map(CollectorWords::of).orElseGet(() -> CollectorWords.of(goal));
    }

    private Optional<CollectorElement> own(String name) {
        return goal.environments.stream()
                .filter(e -> ElementScope.text(e.name).filter(name::equals).isPresent())
                .findFirst()
                .flatMap(e -> Optional.ofNullable(e.collector));
    }
}

package io.github.llmdtracing.serving;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The catalogue of components, in the order in which they are asked. */
public final class ServingComponents {
    private static final List<ServingComponent> ALL = List.of(
            new VllmServer(),
            new VllmTool(),
            new VllmRenderer(),
            new SglangServer(),
            new SglangRouter(),
            new StackRouter(),
            new RustRouter(),
            new TensorRtLlmServer(),
            new RoutingProxy(),
            new EndpointPicker(),
            new GoProgram(ComponentIds.BODY_BASED_ROUTING, PathPosition.FRONT, Set.of("bbr")),
            new GoProgram(ComponentIds.PAYLOAD_PROCESSOR, PathPosition.FRONT, Set.of("payload-processor")),
            new GoProgram(ComponentIds.COORDINATOR, PathPosition.FRONT, Set.of("coordinator")),
            new InferenceSim(),
            new GoProgram(ComponentIds.BATCH_GATEWAY, PathPosition.FRONT, Set.of()),
            new GoProgram(ComponentIds.ASYNC_PROCESSOR, PathPosition.FRONT, Set.of()),
            new GoProgram(ComponentIds.TOKENIZER, PathPosition.BESIDE, Set.of()),
            new GoProgram(ComponentIds.LATENCY_PREDICTOR, PathPosition.BESIDE, Set.of()),
            new GoProgram(ComponentIds.BENCHMARK, PathPosition.BESIDE, Set.of()));

    private ServingComponents() {}

    /** All components. */
    public static List<ServingComponent> all() {
        return ALL;
    }

    /** The component that a program is. */
    public static Optional<ServingComponent> startedBy(Program program) {
        return ALL.stream().filter(c -> c.isStartedBy(program)).findFirst();
    }

    /** The component of that name. */
    public static Optional<ServingComponent> named(String id) {
        return ALL.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}

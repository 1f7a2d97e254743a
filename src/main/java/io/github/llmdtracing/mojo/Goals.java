package io.github.llmdtracing.mojo;

import java.util.List;

/** The goals that are configured. One file serves all of them, so each must know the parameters of the others. */
final class Goals {
    /** Each of them. */
    static final List<Class<? extends AbstractTracingMojo>> ALL = List.of(
            EnrichMojo.class,
            CollectorMojo.class,
            CheckMojo.class,
            DiffMojo.class,
            StripMojo.class,
            DeployMojo.class,
            UndeployMojo.class,
            VerifyTracesMojo.class);

    private Goals() {}

    /** The keys that the file may have, for a goal: its own parameters first, since it is they that are set. */
    static BeanKeys keys(Class<? extends AbstractTracingMojo> goal) {
        return ALL.stream().map(BeanKeys::of).reduce(BeanKeys.of(goal), BeanKeys::and);
    }
}

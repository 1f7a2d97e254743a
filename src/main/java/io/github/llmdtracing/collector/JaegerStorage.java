package io.github.llmdtracing.collector;

import io.github.llmdtracing.yaml.NewYaml;
import java.util.List;

/** Where a Jaeger keeps its traces. */
interface JaegerStorage {
    /** What a POM calls a Jaeger that keeps them there. */
    String id();

    /** What is wrong with what the POM says of it. */
    List<String> problems(StorageSettings settings);

    /** The entry of {@code jaeger_storage.backends.NAME} (jaeger v2.20.0, cmd/jaeger/config-*.yaml). */
    NewYaml.Entry backend(StorageSettings settings, StorageAccess access);

    /** Whether traces outlive a restart of it. */
    boolean keeps();
}

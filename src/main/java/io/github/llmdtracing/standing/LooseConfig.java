package io.github.llmdtracing.standing;

import io.github.llmdtracing.commandline.ScriptSource;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The configuration of a collector in a config map that no pod of the tree names.
 *
 * @param owner the config map
 * @param config the configuration
 */
record LooseConfig(KubernetesObject owner, Optional<CollectorConfig> config) implements ExistingCollector {
    /** The configurations in the values of a config map. */
    static Stream<LooseConfig> in(KubernetesObject configMap) {
        return configMap.node().mapping("data").stream()
                .flatMap(d -> d.entries().stream())
                .flatMap(e -> e.value().asScalar().stream())
                .filter(LooseConfig::resemblesConfig)
                .flatMap(s -> read(configMap, s).stream())
                .filter(c -> c.root().mapping(CollectorConfig.RECEIVERS).isPresent())
                .map(c -> new LooseConfig(configMap, Optional.of(c)));
    }

    private static boolean resemblesConfig(YamlScalar text) {
        return Stream.of("service", "pipelines", "receivers").allMatch(text.value()::contains);
    }

    private static Optional<CollectorConfig> read(KubernetesObject configMap, YamlScalar text) {
        return new CollectorConfigReader().read(List.of(new ScriptSource(configMap.place(text), text)));
    }

    // Nobody knows what image takes it.
    @Override
    public String usualHost() {
        return "0.0.0.0";
    }

    @Override
    public boolean isSidecar() {
        return false;
    }
}

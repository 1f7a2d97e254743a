package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.serving.ServingComponent;
import io.github.llmdtracing.serving.ServingComponents;
import io.github.llmdtracing.serving.ServingRole;
import io.github.llmdtracing.serving.VersionRule;
import io.github.llmdtracing.serving.VersionRules;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServiceNameKeysTest {
    @Test
    void everyComponentThatTracesCanBeNamedInEachOfItsRoles() {
        Set<String> tracing = VersionRules.standard().all().stream()
                .filter(r -> r.environment().used())
                .map(VersionRule::component)
                .collect(Collectors.toSet());
        assertThat(ServingComponents.all().stream()
                        .filter(c -> tracing.contains(c.id()))
                        .flatMap(ServiceNameKeysTest::keys))
                .isNotEmpty()
                .allMatch(ServiceNameKeys.KNOWN::has);
    }

    private static Stream<String> keys(ServingComponent component) {
        Stream<String> roles = component.hasRoles()
                ? Stream.of(ServingRole.values()).map(r -> component.id() + "-" + r.id())
                : Stream.of();
        return Stream.concat(Stream.of(component.id()), roles);
    }
}

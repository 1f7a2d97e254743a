package io.github.llmdtracing.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.helm.ValuesSchema;
import io.github.llmdtracing.helm.ValuesSchemas;
import io.github.llmdtracing.serving.ServingComponent;
import io.github.llmdtracing.serving.ServingComponents;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on components has an entry for each component and each chart of the catalogues, and no other. */
class ComponentPagesTest {
    @Test
    void everyComponentAndChartHasItsEntry() throws IOException {
        Stream<String> components =
                ServingComponents.all().stream().map(ServingComponent::id).distinct();
        Stream<String> charts =
                ValuesSchemas.all().stream().map(ValuesSchema::chart).map(chart -> "chart " + chart);
        assertThat(SitePage.of("components.md").headings())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(components, charts).toList());
    }
}

package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.collector.TraceBackends;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on the collector explains every element and every backend. */
class CollectorPageTest {
    private static String page() throws IOException {
        return Files.readString(Path.of("src/site/markdown/collector.md"));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                CollectorElement.class,
                TailSamplingElement.class,
                BackendElement.class,
                HeaderElement.class,
                TlsElement.class,
                StorageElement.class
            })
    void everyElementIsNamed(Class<?> bean) throws IOException {
        List<String> elements =
                Stream.of(bean.getDeclaredFields()).map(Field::getName).toList();
        String page = page();
        assertThat(elements).isNotEmpty().allSatisfy(e -> assertThat(page).containsPattern("`" + e + "`|<" + e + ">"));
    }

    @Test
    void everyBackendHasItsEntry() throws IOException {
        assertThat(page().lines().filter(l -> l.startsWith("### ")).map(l -> l.substring(4)))
                .containsAll(TraceBackends.ids());
    }
}

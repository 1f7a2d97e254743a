package io.github.llmdtracing.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.mojo.EnrichMojo;
import io.github.llmdtracing.site.PluginDescriptor.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page on parameters has every one, and every element within one, as the plugin's descriptor and the schema of the configuration
 * file say. With {@code -Dgolden.update=true} it is made to say so.
 */
class ParametersPageTest {
    private static final SitePage PAGE = SitePage.of("parameters.md");
    private static final String SCHEMA = "llmd-tracing.schema.json";
    private static final String ALL = "Parameters";
    private static final String HELP = "help";

    private final PluginDescriptor plugin = PluginDescriptor.read();
    private final JsonNode schema = schema();

    ParametersPageTest() throws IOException {}

    private static JsonNode schema() throws IOException {
        try (InputStream in = EnrichMojo.class.getResourceAsStream(SCHEMA)) {
            return JsonMapper.shared().readTree(in.readAllBytes());
        }
    }

    @Test
    void everyParameterHasItsRow() throws IOException {
        List<String> rows = new ArrayList<>();
        plugin.parameters().forEach((parameter, goals) -> rows.add(row(parameter, goals)));

        PAGE.table(ALL).compare(rows);
    }

    @Test
    void everyElementWithinOneHasItsRow() throws IOException {
        JsonNode elements = schema.path("$defs");
        for (String name : elements.propertyNames()) {
            JsonNode properties = elements.path(name).path("properties");
            PAGE.table(name)
                    .compare(properties.propertyNames().stream()
                            .map(p -> row(p, properties.path(p)))
                            .toList());
        }
    }

    @Test
    void noOtherElementHasASection() throws IOException {
        Set<String> sections = new TreeSet<>(schema.path("$defs").propertyNames());
        sections.add(ALL);

        assertThat(PAGE.headings()).containsExactlyInAnyOrderElementsOf(sections);
    }

    private String row(Parameter parameter, Set<String> goals) {
        JsonNode key = schema.path("properties").path(parameter.name());
        String what = key.isMissingNode()
                ? parameter.firstSentence()
                : key.path("description").asString() + within(key);
        return PageTable.row(
                code(parameter.name()), code(parameter.property()), code(parameter.value()), pages(goals), what);
    }

    private static String row(String name, JsonNode key) {
        String value = key.path("default").isMissingNode()
                ? ""
                : code(key.path("default").toString().replace("\"", ""));
        return PageTable.row(code(name), value, key.path("description").asString() + within(key));
    }

    /** The way to the section of what it holds. */
    private static String within(JsonNode key) {
        String reference = Stream.of(key, key.path("items"))
                .map(k -> k.path("$ref").asString(""))
                .filter(r -> !r.isEmpty())
                .map(r -> r.replace("#/$defs/", ""))
                .findFirst()
                .orElse("");
        return reference.isEmpty() ? "" : " See [" + reference + "](#" + reference + ").";
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private String pages(Set<String> goals) {
        return goals.size() == plugin.goals().size() - 1 && !goals.contains(HELP) ? "all but " + HELP : links(goals);
    }

    private static String links(Set<String> goals) {
        return goals.stream().map(g -> "[" + g + "](" + g + "-mojo.html)").collect(Collectors.joining(", "));
    }
}

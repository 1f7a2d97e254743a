package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.llmdtracing.collector.TraceBackends;
import io.github.llmdtracing.otel.Sampler;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors read has the keys that the beans have, and describes each. */
class ConfigurationSchemaTest {
    private static final Path EXAMPLE = Path.of("src/it/enrich-configuration-file/llmd-tracing.yaml");

    private final JsonNode schema = JsonMapper.shared().readTree(schemaText());

    ConfigurationSchemaTest() throws IOException {}

    private static String schemaText() throws IOException {
        try (InputStream in = ConfigurationSchemaTest.class.getResourceAsStream("llmd-tracing.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<?> errors(String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText());
        return schema.validate(JsonMapper.shared().writeValueAsString(new Yaml().load(yaml)), InputFormat.JSON);
    }

    @Test
    void hasTheKeysOfTheGoalsAndBeans() {
        compare("the file", Goals.keys(EnrichMojo.class), schema);
    }

    private void compare(String where, BeanKeys keys, JsonNode object) {
        JsonNode properties = object.path("properties");
        assertThat(new TreeSet<>(properties.propertyNames()))
                .as(where)
                .isEqualTo(new TreeSet<>(keys.fields().keySet()));
        assertThat(object.path("additionalProperties").asBoolean(true))
                .as(where)
                .isFalse();
        keys.fields().forEach((name, field) -> compare(where + "." + name, field, properties.path(name)));
    }

    private void compare(String where, Field field, JsonNode property) {
        assertThat(property.path("description").asString("")).as(where).endsWith(".");
        compare(where, field.getGenericType(), property);
    }

    private void compare(String where, Type type, JsonNode property) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            assertThat(types(property)).as(where).containsExactly("array");
            compare(where, generic.getActualTypeArguments()[0], property.path("items"));
        } else if (type instanceof ParameterizedType) {
            assertThat(types(property)).as(where).containsExactly("object");
        } else if (BeanKeys.isOurs((Class<?>) type)) {
            String definition = property.path("$ref").asString("").replace("#/$defs/", "");
            assertThat(((Class<?>) type).getSimpleName()).isEqualToIgnoringCase(definition + "Element");
            compare(
                    definition,
                    BeanKeys.of((Class<?>) type),
                    schema.path("$defs").path(definition));
        } else {
            assertThat(types(property)).as(where).contains(word((Class<?>) type));
        }
    }

    private static String word(Class<?> type) {
        if (type == String.class || type == File.class) {
            return "string";
        }
        return type == boolean.class || type == Boolean.class ? "boolean" : "integer";
    }

    private static List<String> types(JsonNode property) {
        JsonNode type = property.path("type");
        List<String> types = new ArrayList<>();
        type.forEach(t -> types.add(t.asString()));
        return types.isEmpty() ? List.of(type.asString("")) : types;
    }

    private List<String> strings(String pointer) {
        List<String> found = new ArrayList<>();
        schema.at(pointer).forEach(n -> found.add(n.asString()));
        return found;
    }

    @Test
    void hasTheValuesThatAreAllowed() {
        List<String> samplers = Stream.of(Sampler.values()).map(Sampler::id).toList();
        assertThat(strings("/properties/sampler/enum")).containsExactlyInAnyOrderElementsOf(samplers);
        assertThat(strings("/$defs/profile/properties/sampler/enum")).containsExactlyInAnyOrderElementsOf(samplers);
        assertThat(strings("/$defs/backend/properties/type/enum"))
                .containsExactlyInAnyOrderElementsOf(TraceBackends.ids());
        assertThat(schema.at("/properties/serviceNames/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(ServiceNameKeys.KNOWN.names());
    }

    @Test
    void takesTheExampleThatRuns() throws IOException {
        assertThat(errors(Files.readString(EXAMPLE))).isEmpty();
        assertThat(errors(Files.readString(Path.of("src/test/resources/unit/every-parameter.yaml"))))
                .isEmpty();
    }

    @Test
    void refusesAWrongKeyAndAWrongValue() throws IOException {
        for (String wrong : List.of(
                "profil: staging",
                "collector: {moed: none}",
                "conflicts: keeep",
                "environments: [{name: a, paths: [b], colector: {}}]",
                "sources: deploy",
                "samplerArg: 2")) {
            assertThat(errors(wrong)).as(wrong).isNotEmpty();
        }
    }

    @Test
    void thePageShowsTheExampleThatRuns() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/configuration-file.md"));

        assertThat(page).contains("```yaml\n" + Files.readString(EXAMPLE) + "```");
        assertThat(page).contains("# yaml-language-server: $schema=");
    }
}

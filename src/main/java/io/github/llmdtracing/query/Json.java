package io.github.llmdtracing.query;

import io.github.llmdtracing.cluster.JsonObject;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** JSON as text. */
final class Json {
    private final ObjectMapper mapper = new JsonMapper();

    /** The object that a text holds; none where it holds none. */
    Optional<JsonObject> read(String text) {
        try {
            Map<String, Object> members = mapper.readValue(text, new TypeReference<Map<String, Object>>() {});
            return Optional.ofNullable(members).map(JsonObject::new);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    String write(Map<String, ?> members) {
        return mapper.writeValueAsString(members);
    }
}

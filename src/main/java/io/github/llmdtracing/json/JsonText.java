package io.github.llmdtracing.json;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Objects of JSON as texts (RFC 8259). */
public final class JsonText {
    private final ObjectMapper mapper = new JsonMapper();

    /** The object that a text holds; none where it holds none. */
    public Optional<JsonObject> read(String text) {
        try {
            Map<String, @Nullable Object> members =
                    mapper.readValue(text, new TypeReference<Map<String, @Nullable Object>>() {});
            return Optional.ofNullable(members).map(JsonObject::new);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The text of an object, its members in their order. */
    public String write(JsonObject object) {
        return mapper.writeValueAsString(object.members());
    }
}

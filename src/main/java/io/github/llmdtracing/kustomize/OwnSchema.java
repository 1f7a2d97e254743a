package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A schema of the user's own, as {@code openapi.path} names it (kyaml/openapi/openapi.go of kustomize 5.5). */
final class OwnSchema {
    private static final String REFERENCE = "#/definitions/";

    private final Map<String, YamlMapping> definitions = new HashMap<>();
    private final Map<Gvk, YamlMapping> types = new HashMap<>();

    /** A schema in the form of Swagger 2. */
    OwnSchema(YamlMapping swagger) {
        swagger.mapping("definitions").stream()
                .flatMap(d -> d.entries().stream())
                .forEach(this::add);
    }

    private void add(YamlEntry entry) {
        entry.value().asMapping().ifPresent(definition -> {
            definitions.put(entry.name().orElse(""), definition);
            listed(definition, "x-kubernetes-group-version-kind")
                    .flatMap(i -> i.asMapping().stream())
                    .forEach(type -> types.put(gvk(type), definition));
        });
    }

    private static Gvk gvk(YamlMapping type) {
        Function<String, String> text = key -> type.text(key).orElse("");
        return new Gvk(text.apply("group"), text.apply("version"), text.apply("kind"));
    }

    private static Stream<YamlNode> listed(YamlMapping mapping, String key) {
        return mapping.sequence(key).stream().flatMap(s -> s.items().stream());
    }

    /**
     * What it says of an object.
     *
     * @param others finds a definition that is not one of these, by its name
     */
    Optional<FieldSchema> object(Gvk type, Function<String, FieldSchema> others) {
        return Optional.ofNullable(types.get(type)).map(d -> new Definition(d, others));
    }

    private FieldSchema resolved(YamlMapping definition, Function<String, FieldSchema> others, int depth) {
        Optional<String> name = definition
                .text("$ref")
                .filter(r -> r.startsWith(REFERENCE))
                .map(r -> r.substring(REFERENCE.length()).replace("~1", "/").replace("~0", "~"));
        if (name.isEmpty()) {
            return new Definition(definition, others);
        }
        YamlMapping named = definitions.get(name.get());
        // References that lead round in a circle lead nowhere.
        return named != null && depth <= definitions.size()
                ? resolved(named, others, depth + 1)
                : others.apply(name.get());
    }

    /** One definition, in place or behind references. */
    private final class Definition implements FieldSchema {
        private final YamlMapping node;
        private final Function<String, FieldSchema> others;

        private Definition(YamlMapping node, Function<String, FieldSchema> others) {
            this.node = node;
            this.others = others;
        }

        @Override
        public boolean isKnown() {
            return true;
        }

        @Override
        public boolean merges() {
            return strategies().anyMatch("merge"::equals);
        }

        private Stream<String> strategies() {
            return node.text("x-kubernetes-patch-strategy").stream().flatMap(s -> Stream.of(s.split(",")));
        }

        @Override
        public List<String> keys() {
            List<String> several = listed(node, "x-kubernetes-list-map-keys")
                    .flatMap(i -> i.text().stream())
                    .toList();
            return several.isEmpty()
                    ? node.text("x-kubernetes-patch-merge-key").stream().toList()
                    : several;
        }

        @Override
        public FieldSchema field(String name) {
            return node.mapping("properties")
                    .flatMap(p -> p.mapping(name))
                    .or(() -> node.mapping("additionalProperties"))
                    .map(d -> resolved(d, others, 0))
                    .orElse(UNKNOWN);
        }

        @Override
        public FieldSchema items() {
            return node.text("type")
                    .filter("array"::equals)
                    .flatMap(t -> node.mapping("items"))
                    .map(d -> resolved(d, others, 0))
                    .orElse(UNKNOWN);
        }
    }
}

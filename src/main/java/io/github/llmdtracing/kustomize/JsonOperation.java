package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An operation of a JSON patch (RFC 6902 section 4; evanphx/json-patch v4.12, which kustomize 5.5 uses). */
final class JsonOperation {
    private final YamlMapping node;
    private final String name;
    private final JsonPointer path;
    private final List<YamlNode> made = new ArrayList<>();

    private JsonOperation(YamlMapping node, String name, JsonPointer path) {
        this.node = node;
        this.name = name;
        this.path = path;
    }

    static JsonOperation of(YamlNode item) throws RefusedException {
        YamlMapping node = item.asMapping()
                .orElseThrow(() -> new RefusedException("an operation of the JSON patch is no mapping"));
        return new JsonOperation(node, text(node, "op"), JsonPointer.of(text(node, "path")));
    }

    private static String text(YamlMapping node, String key) throws RefusedException {
        return node.text(key)
                .orElseThrow(() -> new RefusedException("an operation of the JSON patch has no \"" + key + "\""));
    }

    /** The operation as it stands. */
    YamlMapping node() {
        return node;
    }

    /** The keys and nulls that it made and that stand nowhere. */
    List<YamlNode> made() {
        return List.copyOf(made);
    }

    /** The document after it. */
    Draft applied(Draft document) throws RefusedException {
        switch (name) {
            case "add" -> add(document, value());
            case "remove" -> remove(document, path);
            case "move" -> move(document);
            case "copy" -> copy(document);
            case "test" -> test(document);
            case "replace" -> {
                return replaced(document);
            }
            default -> throw new RefusedException("\"" + name + "\" is no operation of a JSON patch");
        }
        return document;
    }

    private void add(Draft document, Draft value) throws RefusedException {
        if (!changed(document, path).add(key(), value)) {
            throw path.missing();
        }
    }

    private Draft replaced(Draft document) throws RefusedException {
        if (path.isWhole()) {
            return value();
        }
        if (!changed(document, path).replace(key(), value())) {
            throw path.missing();
        }
        return document;
    }

    private void remove(Draft document, JsonPointer from) throws RefusedException {
        if (!changed(document, from).remove(from.last())) {
            throw from.missing();
        }
    }

    private void move(Draft document) throws RefusedException {
        JsonPointer from = from();
        Draft moved = from.container(from.way(document)).get(from.last()).orElseThrow(from::missing);
        remove(document, from);
        add(document, moved);
    }

    private void copy(Draft document) throws RefusedException {
        add(document, found(document, from()).copy());
    }

    private void test(Draft document) throws RefusedException {
        Draft found = path.isWhole() ? document : found(document, path);
        Draft expected = node.get("value").map(Draft::of).orElseThrow(path::missing);
        if (!SameValue.of(found, expected)) {
            throw RefusedException.ofTest("the test of \"" + path.text() + "\" in the JSON patch fails");
        }
    }

    private Draft found(Draft document, JsonPointer at) throws RefusedException {
        JsonContainer container = at.container(at.way(document));
        return container
                .get(at.last())
                .or(() ->
                        Optional.of(container).filter(JsonContainer::isLenient).map(c -> none()))
                .orElseThrow(at::missing);
    }

    /** The mapping or sequence that the operation changes, and with it all around it. */
    private JsonContainer changed(Draft document, JsonPointer at) throws RefusedException {
        List<Draft> way = at.way(document);
        way.forEach(d -> d.patchedBy(node));
        return at.container(way);
    }

    private Draft value() {
        return node.get("value").map(Draft::of).orElseGet(this::none);
    }

    private JsonPointer from() throws RefusedException {
        return JsonPointer.of(text(node, "from"));
    }

    private YamlScalar key() {
        return remembered(YamlScalar.composed(node.get("path").orElse(node), path.last()));
    }

    private Draft none() {
        YamlScalar scalar = remembered(YamlScalar.composedNull(node));
        return new DraftScalar(scalar, scalar);
    }

    private YamlScalar remembered(YamlScalar scalar) {
        made.add(scalar);
        return scalar;
    }
}

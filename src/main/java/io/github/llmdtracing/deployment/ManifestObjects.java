package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.json.JsonObject;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlAlias;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import io.github.llmdtracing.yaml.YamlSequence;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The objects in manifests: what has an API version, a kind and a name. */
public final class ManifestObjects {
    private ManifestObjects() {}

    /**
     * The objects of a text; those of a List one by one.
     *
     * @throws YamlSyntaxException when the text is no YAML
     */
    public static List<ClusterObject> read(SourceText text) throws YamlSyntaxException {
        return YamlFile.read(text).documents().stream()
                .map(YamlDocument::root)
                .flatMap(ManifestObjects::objects)
                .toList();
    }

    /** The objects that a node of YAML holds. */
    public static List<ClusterObject> in(YamlNode root) {
        return objects(root).toList();
    }

    private static Stream<ClusterObject> objects(YamlNode root) {
        Optional<JsonObject> json = root.asMapping().map(ManifestObjects::object);
        return json.stream()
                .flatMap(j ->
                        j.text("kind").filter("List"::equals).isPresent() ? j.objects("items").stream() : Stream.of(j))
                .map(ClusterObject::new)
                .filter(ManifestObjects::isWhole);
    }

    private static boolean isWhole(ClusterObject object) {
        // What kustomize reads is not for a cluster.
        return !object.key().group().equals("kustomize.config.k8s.io")
                && !object.key().apiVersion().isEmpty()
                && !object.key().kind().isEmpty()
                && !object.name().isEmpty();
    }

    private static JsonObject object(YamlMapping mapping) {
        return new JsonObject(members(mapping));
    }

    private static Map<String, @Nullable Object> members(YamlMapping mapping) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (YamlEntry entry : mapping.entries()) {
            entry.key().asScalar().ifPresent(k -> members.put(k.value(), value(entry.value())));
        }
        return members;
    }

    private static @Nullable Object value(YamlNode node) {
        YamlNode resolved = node instanceof YamlAlias ? node.resolved() : node;
        if (resolved instanceof YamlMapping mapping) {
            return members(mapping);
        }
        return resolved instanceof YamlSequence sequence
                ? items(sequence)
                : resolved instanceof YamlScalar scalar ? ScalarType.of(scalar) : null;
    }

    private static List<@Nullable Object> items(YamlSequence sequence) {
        List<@Nullable Object> items = new ArrayList<>();
        sequence.items().forEach(i -> items.add(value(i)));
        return items;
    }
}

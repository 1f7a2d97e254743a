package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.ScalarStyle;
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
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Objects and patches written out in a test. */
final class Patching {
    private final Provenance provenance = new Provenance();
    private KubernetesObject object;

    private Patching(KubernetesObject object) {
        this.object = object;
    }

    static Patching of(String resource) {
        return new Patching(KubernetesObject.in(file("base.yaml", resource)).get(0));
    }

    static YamlFile file(String path, String text) {
        try {
            return YamlFile.read(SourceText.of(path, text));
        } catch (YamlSyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Place place(String path, String text) {
        YamlFile file = file(path, text);
        return new Place(file, file.documents().get(0));
    }

    /** Merges a strategic merge patch; false where it deletes the object. */
    boolean merge(String patch, PatchOptions options) throws RefusedException {
        Place place = place("patch.yaml", patch);
        StrategicMerge merge = new StrategicMerge(provenance, place, "kustomization.yaml", options, new Schemas());
        Optional<KubernetesObject> merged =
                merge.apply(object, place.document().root().asMapping().orElseThrow());
        merged.ifPresent(o -> object = o);
        return merged.isPresent();
    }

    boolean merge(String patch) throws RefusedException {
        return merge(patch, PatchOptions.NONE);
    }

    /** Applies a JSON patch. */
    void patch(String operations) throws RefusedException {
        object = new JsonPatch(provenance, place("json.yaml", operations), "kustomization.yaml").apply(object);
    }

    KubernetesObject object() {
        return object;
    }

    Provenance provenance() {
        return provenance;
    }

    /** The object, as lists and maps. */
    Object plain() {
        return plain(object.node());
    }

    /** What a YAML text says, as lists and maps. */
    static Object plain(String yaml) {
        return plain(file("expected.yaml", yaml).documents().get(0).root());
    }

    static Object plain(YamlNode node) {
        YamlNode resolved = node.resolved();
        if (resolved instanceof YamlMapping mapping) {
            return plain(mapping);
        }
        if (resolved instanceof YamlSequence sequence) {
            List<Object> items = new ArrayList<>();
            sequence.items().forEach(i -> items.add(plain(i)));
            return items;
        }
        YamlScalar scalar = (YamlScalar) resolved;
        boolean plain = scalar.style() == ScalarStyle.PLAIN;
        return plain ? new Yaml(new SafeConstructor(new LoaderOptions())).load(scalar.value()) : scalar.value();
    }

    private static Map<String, Object> plain(YamlMapping mapping) {
        Map<String, Object> entries = new LinkedHashMap<>();
        mapping.merged().forEach(m -> plain(m).forEach(entries::putIfAbsent));
        mapping.entries().stream()
                .filter(e -> !e.isNamed("<<"))
                .forEach(e -> entries.put(e.name().orElseThrow(), plain(e.value())));
        return entries;
    }
}

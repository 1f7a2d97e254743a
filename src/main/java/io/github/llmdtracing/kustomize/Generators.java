package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code configMapGenerator} and {@code secretGenerator} (kubernetes-sigs/kustomize, api/internal/generators and
 * api/resmap/reswrangler.go, AbsorbAll @v5.5). Names are without the hash that kustomize puts behind them.
 *
 * @param workshop the kustomization
 * @param fields its fields
 */
record Generators(Workshop workshop, Fields fields) {
    private static final String FIELDS = "namespace name behavior literals files envs env options";
    private static final int LINE = 70;

    /** Adds what is generated, or merges it into what is there. */
    void apply(Accumulator gathered) throws StoppedException {
        GeneratorOptions common = GeneratorOptions.read(fields, "generatorOptions");
        for (Fields entry : fields.all("configMapGenerator", FIELDS)) {
            absorb(entry, generated(entry, common, "ConfigMap", gathered), gathered);
        }
        for (Fields entry : fields.all("secretGenerator", FIELDS + " type")) {
            absorb(entry, generated(entry, common, "Secret", gathered), gathered);
        }
    }

    private Resource generated(Fields entry, GeneratorOptions common, String kind, Accumulator gathered)
            throws StoppedException {
        GeneratorOptions options = GeneratorOptions.read(entry, "options").orElse(common);
        Map<String, YamlNode> data = new GeneratedData(workshop, kind.equals("Secret")).read(entry, gathered);
        if (entry.text("name").isEmpty()) {
            throw StoppedException.refused(workshop.place(), entry.mapping(), "a generated object needs a name");
        }
        YamlMapping node = object(entry, options, kind, kind.equals("Secret") ? encoded(data, entry) : data);
        Place place = workshop.place();
        KubernetesObject object = new KubernetesObject(place.file(), place.document(), node, workshop.provenance());
        return new Resource(object, History.NONE.hashed(options.hashed()));
    }

    private YamlMapping object(Fields entry, GeneratorOptions options, String kind, Map<String, YamlNode> data)
            throws StoppedException {
        FieldComposer composer = workshop.generated(entry.mapping());
        Map<String, YamlNode> object = new LinkedHashMap<>();
        object.put("apiVersion", composer.newScalar("v1"));
        object.put("kind", composer.newScalar(kind));
        object.put("metadata", metadata(entry, options, composer));
        if (kind.equals("Secret")) {
            String type = entry.text("type");
            object.put("type", composer.newScalar(type.isEmpty() ? "Opaque" : type));
        }
        if (!data.isEmpty() || kind.equals("Secret")) {
            object.put("data", composer.newMapping(data));
        }
        if (options.immutable()) {
            object.put("immutable", composer.newBoolean());
        }
        return composer.newMapping(object);
    }

    private static YamlMapping metadata(Fields entry, GeneratorOptions options, FieldComposer composer)
            throws StoppedException {
        Map<String, YamlNode> metadata = new LinkedHashMap<>();
        metadata.put("name", entry.scalar("name").orElseThrow());
        Optional<YamlScalar> namespace =
                entry.scalar("namespace").filter(n -> !n.value().isEmpty());
        namespace.ifPresent(n -> metadata.put("namespace", n));
        if (!options.labels().isEmpty()) {
            metadata.put("labels", composer.newMapping(options.labels()));
        }
        if (!options.annotations().isEmpty()) {
            metadata.put("annotations", composer.newMapping(options.annotations()));
        }
        return composer.newMapping(metadata);
    }

    private Map<String, YamlNode> encoded(Map<String, YamlNode> data, Fields entry) {
        Map<String, YamlNode> encoded = new TreeMap<>();
        data.forEach((key, value) -> encoded.put(
                key,
                workshop.generated(entry.mapping())
                        .scalar(value, base64(value.text().orElse("")))));
        return encoded;
    }

    // Long values are broken into lines.
    private static String base64(String value) {
        String encoded = Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
        if (encoded.length() < LINE) {
            return encoded;
        }
        return encoded.replaceAll("(.{1," + LINE + "})", "$1\n");
    }

    private void absorb(Fields entry, Resource generated, Accumulator gathered) throws StoppedException {
        List<Resource> same = gathered.resources().stream()
                .filter(r -> r.isKnownAs(generated.id()))
                .toList();
        String behavior = entry.text("behavior");
        boolean joins = behavior.equals("merge") || behavior.equals("replace");
        if (same.size() > 1 || !joins && !same.isEmpty() || joins && same.isEmpty() && !gathered.isHiding()) {
            throw StoppedException.refused(
                    workshop.place(),
                    entry.mapping(),
                    generated.id() + (same.isEmpty() ? " is not there to be changed" : " is there already"));
        }
        List<Resource> all = new ArrayList<>(gathered.resources());
        if (same.isEmpty()) {
            all.add(generated);
        } else {
            all.set(all.indexOf(same.get(0)), joined(entry, same.get(0), generated, behavior.equals("merge")));
        }
        gathered.replace(all);
    }

    private Resource joined(Fields entry, Resource old, Resource generated, boolean merges) {
        GeneratedMerge merge = new GeneratedMerge(workshop.composer(entry.mapping()), old.node());
        YamlMapping node = merge.withMetadata(generated.node());
        History history = old.history().hashed(generated.history().hashed());
        return new Resource(old.object(), history).with(merges ? merge.withData(node) : node);
    }
}

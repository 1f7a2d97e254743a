package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code configurations}: further fields for the transformers; {@code crds}, which are not followed
 * (kubernetes-sigs/kustomize, api/internal/plugins/builtinconfig/loaddefaultconfig.go @v5.5).
 *
 * @param workshop the kustomization
 * @param fields its fields
 */
record Configurations(Workshop workshop, Fields fields) {
    private static final String REFERENCE_MARK = "x-kubernetes-object-ref";

    /** Adds the fields, and says what is not followed. */
    void apply(Accumulator gathered) throws StoppedException {
        try {
            gathered.merge(own());
        } catch (RefusedException e) {
            throw workshop.refused(fields.mapping(), e);
        }
        noteSchemas(gathered);
    }

    private TransformerConfig own() throws StoppedException, RefusedException {
        TransformerConfig given = TransformerConfig.NONE;
        for (YamlScalar entry : fields.strings("configurations")) {
            given = given.and(read(workshop.inputs().yaml(entry, entry.value())));
        }
        return given.equals(TransformerConfig.NONE) ? DefaultConfig.ALL : DefaultConfig.ALL.and(given);
    }

    private TransformerConfig read(YamlFile file) throws StoppedException {
        if (file.documents().isEmpty() || file.documents().get(0).root().isNull()) {
            return TransformerConfig.NONE;
        }
        Place place = new Place(file, file.documents().get(0));
        String keys = String.join(" ", TransformerConfig.KEYS) + " nameReference";
        Fields config = Fields.of(place, place.document().root(), keys);
        Map<String, FieldSpecs> specs = new HashMap<>();
        for (String key : TransformerConfig.KEYS) {
            specs.put(key, specs(config, key));
        }
        return new TransformerConfig(specs, names(config));
    }

    private static List<NameReference> names(Fields config) throws StoppedException {
        List<NameReference> names = new ArrayList<>();
        for (Fields name : config.all("nameReference", "group version kind fieldSpecs")) {
            Gvk target = new Gvk(name.text("group"), name.text("version"), name.text("kind"));
            names.add(new NameReference(target, specs(name, "fieldSpecs")));
        }
        return names;
    }

    private static FieldSpecs specs(Fields config, String key) throws StoppedException {
        List<FieldSpec> specs = new ArrayList<>();
        for (Fields field : config.all(key, FieldSpec.FIELDS)) {
            specs.add(FieldSpec.read(field));
        }
        return new FieldSpecs(specs);
    }

    // A definition may name fields that hold names.
    private void noteSchemas(Accumulator gathered) throws StoppedException {
        for (YamlScalar entry : fields.strings("crds")) {
            YamlFile file = workshop.inputs().yaml(entry, entry.value());
            if (file.text().content().contains(REFERENCE_MARK)) {
                gathered.note(field(entry, "crds: " + entry.value()));
            }
        }
    }

    private BuildIssue field(YamlNode node, String detail) {
        return new BuildIssue(BuildIssue.Kind.FIELD, StoppedException.locate(workshop.place(), node), detail);
    }
}

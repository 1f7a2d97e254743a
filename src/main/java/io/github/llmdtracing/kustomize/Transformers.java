package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.kubernetes.ImageChange;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The transformers of a kustomization, in the order of kustomize and not of the file (kubernetes-sigs/kustomize,
 * api/internal/target/kusttarget_configplugin.go @v5.5). All of them are read before the first is applied.
 */
final class Transformers {
    private static final FieldSpec OWN_LABELS = new FieldSpec(Gvk.ANY, "metadata/labels", true);

    private final Workshop workshop;
    private final Fields fields;
    private final Accumulator gathered;
    private final TransformerConfig config;
    private final List<Transformer> all = new ArrayList<>();

    Transformers(Workshop workshop, Fields fields, Accumulator gathered) {
        this.workshop = workshop;
        this.fields = fields;
        this.gathered = gathered;
        this.config = gathered.config();
    }

    /** Reads one entry. */
    @FunctionalInterface
    private interface EntryReader<T> {
        Transformer read(T entry) throws StoppedException;
    }

    /** Reads and applies all. */
    void apply() throws StoppedException {
        read();
        for (Transformer transformer : all) {
            transformer.apply(gathered);
        }
    }

    private void read() throws StoppedException {
        PatchReader patches = new PatchReader(workshop);
        each(fields.strings("patchesStrategicMerge"), patches::merge);
        each(fields.items("patches"), patches::patch);
        readNames();
        readLabels();
        readAnnotations();
        each(fields.items("patchesJson6902"), patches::operations);
        each(fields.items("replicas"), this::replicas);
        each(fields.items("images"), this::image);
        each(fields.items("imageTags"), this::image);
        each(fields.items("replacements"), new ReplacementReader(workshop)::read);
    }

    // What cannot be read because it is elsewhere is left out, and said.
    private <T> void each(List<T> entries, EntryReader<T> reader) throws StoppedException {
        for (T entry : entries) {
            try {
                all.add(reader.read(entry));
            } catch (StoppedException e) {
                if (e.issue().kind().isFatal()) {
                    throw e;
                }
                gathered.note(e.issue());
            }
        }
    }

    private void readNames() throws StoppedException {
        filled("namespace").ifPresent(n -> all.add(new NamespaceField(workshop, n, config.of("namespace"))));
        filled("namePrefix").ifPresent(n -> all.add(new NameFields(workshop, n, config.of("namePrefix"), true)));
        filled("nameSuffix").ifPresent(n -> all.add(new NameFields(workshop, n, config.of("nameSuffix"), false)));
    }

    private Optional<YamlScalar> filled(String key) throws StoppedException {
        return fields.scalar(key).filter(s -> !s.value().isEmpty());
    }

    private void readLabels() throws StoppedException {
        for (Fields label : fields.all("labels", "pairs includeSelectors includeTemplates fields")) {
            PairFields pairs = new PairFields(label.pairs("pairs"), labelSpecs(label));
            all.add(workshop.onEach(label.mapping(), pairs));
        }
        Map<String, YamlNode> common = fields.pairs("commonLabels");
        PairFields pairs = new PairFields(common, config.of("commonLabels"));
        fields.node("commonLabels").ifPresent(n -> all.add(workshop.onEach(n, pairs)));
    }

    private FieldSpecs labelSpecs(Fields label) throws StoppedException {
        List<FieldSpec> own = new ArrayList<>();
        for (Fields field : label.all("fields", FieldSpec.FIELDS)) {
            own.add(FieldSpec.read(field));
        }
        boolean selectors = label.flag("includeSelectors");
        boolean templates = label.flag("includeTemplates");
        try {
            FieldSpecs specs = new FieldSpecs(own).and(config.of("labels"));
            if (selectors) {
                return specs.and(config.of("commonLabels"));
            }
            return (templates ? specs.and(config.of("templateLabels")) : specs).and(OWN_LABELS);
        } catch (RefusedException e) {
            throw workshop.refused(label.mapping(), e);
        }
    }

    private void readAnnotations() throws StoppedException {
        PairFields pairs = new PairFields(fields.pairs("commonAnnotations"), config.of("commonAnnotations"));
        fields.node("commonAnnotations").ifPresent(n -> all.add(workshop.onEach(n, pairs)));
    }

    private Transformer replicas(YamlNode entry) throws StoppedException {
        Fields replica = Fields.of(workshop.place(), entry, "name count");
        Optional<YamlScalar> count = replica.number("count");
        replica.index("count");
        return new ReplicaField(
                workshop,
                entry,
                replica.text("name"),
                count.orElseGet(() -> YamlScalar.composed(entry, "0")),
                config.of("replicas"));
    }

    private Transformer image(YamlNode entry) throws StoppedException {
        ImageChange change = ImageField.change(Fields.of(workshop.place(), entry, ImageField.FIELDS));
        return workshop.onEach(entry, new ImageField(change, config.of("images")));
    }
}

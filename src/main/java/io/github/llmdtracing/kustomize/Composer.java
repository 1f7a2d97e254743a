package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Makes nodes of drafts: what did not change is the node that it was, and the rest knows what it was put together of. */
final class Composer {
    private final Provenance provenance;
    private final Contribution.Layer layer;
    private final Place place;
    private final String kustomization;
    private final IdentityHashMap<Draft, YamlNode> known = new IdentityHashMap<>();

    Composer(Provenance provenance, Contribution.Layer layer, Place place, String kustomization) {
        this.provenance = provenance;
        this.layer = layer;
        this.place = place;
        this.kustomization = kustomization;
    }

    YamlNode compose(Draft draft) {
        YamlNode done = known.get(draft);
        if (done != null) {
            return done;
        }
        YamlNode made = make(draft);
        known.put(draft, made);
        return made;
    }

    private YamlNode make(Draft draft) {
        if (draft instanceof DraftMapping mapping) {
            return make(mapping);
        }
        return draft instanceof DraftSequence sequence ? make(sequence) : draft.written();
    }

    private YamlNode make(DraftMapping draft) {
        List<YamlEntry> entries = draft.fields().stream()
                .map(f -> new YamlEntry(f.key(), compose(f.value())))
                .toList();
        return entries.equals(draft.before())
                ? draft.written()
                : remember(draft, YamlMapping.composed(draft.source(), entries));
    }

    private YamlNode make(DraftSequence draft) {
        List<YamlNode> items = draft.items().stream().map(this::compose).toList();
        return items.equals(draft.source().items())
                ? draft.written()
                : remember(draft, YamlSequence.composed(draft.source(), items));
    }

    private YamlNode remember(Draft draft, YamlNode composed) {
        List<Contribution> parts =
                new ArrayList<>(provenance.parts(draft.written().resolved()));
        draft.patches().forEach(p -> parts.add(new Contribution(layer, place, p, kustomization)));
        provenance.compose(composed, parts);
        return composed;
    }
}

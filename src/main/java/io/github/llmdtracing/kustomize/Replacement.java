package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Copies a value from one object to others (kubernetes-sigs/kustomize, api/filters/replacement/replacement.go @v5.5).
 *
 * @param workshop the kustomization
 * @param place the document that it stands in, of the kustomization or of a file of its own
 * @param entry the entry there
 * @param source where the value comes from
 * @param targets where it goes
 */
record Replacement(Workshop workshop, Place place, YamlNode entry, Source source, List<Target> targets)
        implements Transformer {
    /**
     * A place to read from.
     *
     * @param object the object
     * @param path the field
     * @param options which part of it
     */
    record Source(ResourceId object, List<String> path, Part options) {}

    /**
     * Places to write to.
     *
     * @param select the objects
     * @param reject those of them that are not meant
     * @param paths the fields
     * @param options which part of them
     * @param create whether they are made
     */
    record Target(
            ReplacementSelector select,
            List<ReplacementSelector> reject,
            List<List<String>> paths,
            Part options,
            boolean create) {}

    /**
     * A part of a text.
     *
     * @param delimiter what parts it; empty for the whole text
     * @param index which part
     */
    record Part(String delimiter, int index) {}

    @Override
    public void apply(Accumulator gathered) throws StoppedException {
        List<Resource> found = gathered.resources().stream()
                .filter(r -> r.ids().anyMatch(i -> i.isSelectedBy(source.object())))
                .toList();
        if (found.size() == 1) {
            write(gathered, found.get(0));
        } else if (found.isEmpty() && gathered.isHiding()) {
            gathered.note(new BuildIssue(
                    BuildIssue.Kind.FIELD,
                    StoppedException.locate(place, entry),
                    "replacements: the source is not known"));
        } else {
            throw refused(
                    found.isEmpty() ? "the source of the replacement is not there" : "several sources are selected");
        }
    }

    private void write(Accumulator gathered, Resource from) throws StoppedException {
        try {
            YamlNode value = value(from.node());
            for (Target target : targets) {
                gathered.replace(written(gathered.resources(), target, value));
            }
        } catch (RefusedException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private YamlNode value(YamlMapping from) throws RefusedException {
        Optional<YamlNode> value = FieldLookup.find(from, source.path()).filter(v -> !isNothing(v));
        if (value.isEmpty()) {
            throw new RefusedException("there is no " + String.join(".", source.path()) + " in the source");
        }
        return source.options().delimiter().isEmpty() ? value.get() : part(value.get());
    }

    private static boolean isNothing(YamlNode value) {
        return value.isNull()
                || value.asMapping().filter(m -> m.entries().isEmpty()).isPresent()
                || value.asSequence().filter(s -> s.items().isEmpty()).isPresent();
    }

    private YamlNode part(YamlNode value) throws RefusedException {
        YamlScalar scalar = scalar(value);
        List<String> parts =
                ReplacementValue.split(scalar.value(), source.options().delimiter());
        int index = source.options().index();
        if (index < 0 || index >= parts.size()) {
            throw new RefusedException("the source has no part " + index);
        }
        return composer().retyped(scalar, parts.get(index));
    }

    static YamlScalar scalar(YamlNode value) throws RefusedException {
        return value.asScalar().orElseThrow(() -> new RefusedException("a delimiter is only possible for a string"));
    }

    private List<Resource> written(List<Resource> resources, Target target, YamlNode value) throws RefusedException {
        List<Resource> written = new ArrayList<>();
        for (Resource resource : resources) {
            boolean meant = target.select().selects(resource)
                    && target.reject().stream().noneMatch(r -> r.rejects(resource));
            written.add(meant ? written(resource, target, value) : resource);
        }
        return written;
    }

    private Resource written(Resource resource, Target target, YamlNode value) throws RefusedException {
        YamlMapping node = resource.node();
        for (List<String> path : target.paths()) {
            ReplacementValue replacement = new ReplacementValue(composer(), value, target.options());
            node = new MatchedFields(composer(), replacement, target.create()).write(node, path);
        }
        return resource.with(node);
    }

    private FieldComposer composer() {
        return workshop.composer(place, entry);
    }

    private StoppedException refused(String problem) {
        return StoppedException.refused(place, entry, problem);
    }
}

package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.kubernetes.ImageChange;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * An entry of {@code images}: changes the image of everything in a list of containers anywhere, and in the fields that are given
 * (kubernetes-sigs/kustomize, api/filters/imagetag @v5.5).
 *
 * @param change the new image of an old one
 * @param specs the fields
 */
record ImageField(ImageChange change, FieldSpecs specs) implements Workshop.NodeChange {
    /** The names of an entry's fields in a file. */
    static final String FIELDS = "name newName tagSuffix newTag digest";

    private static final Set<String> CONTAINERS = Set.of("containers", "initContainers");

    /** Reads what an entry says. */
    static ImageChange change(Fields fields) throws StoppedException {
        try {
            return ImageChange.matching(
                    fields.text("name"),
                    fields.text("newName"),
                    fields.text("newTag"),
                    fields.text("digest"),
                    fields.text("tagSuffix"));
        } catch (PatternSyntaxException e) {
            throw StoppedException.refused(fields.place(), fields.mapping(), "the name is no regular expression");
        }
    }

    @Override
    public YamlMapping apply(Resource resource, FieldComposer composer) throws RefusedException {
        if (resource.gvk().kind().equals("CustomResourceDefinition")) {
            return resource.node();
        }
        YamlMapping node = (YamlMapping) new Walk(composer).go(resource.node());
        return new FieldWriter(composer, old -> renamed(composer, old), Optional.empty()).write(node, specs);
    }

    private YamlNode renamed(FieldComposer composer, YamlNode old) throws RefusedException {
        Optional<YamlScalar> scalar = old.asScalar();
        if (scalar.isEmpty()) {
            throw new RefusedException("an image has to be a string");
        }
        Optional<String> image = change.apply(scalar.get().value());
        return image.isPresent() ? composer.scalar(scalar.get(), image.get()) : old;
    }

    /** Goes through an object; what aliases stand for is gone through once. */
    private final class Walk {
        private final FieldComposer composer;
        private final Map<YamlNode, YamlNode> done = new HashMap<>();

        Walk(FieldComposer composer) {
            this.composer = composer;
        }

        YamlNode go(YamlNode at) throws RefusedException {
            YamlNode node = at.resolved();
            if (!done.containsKey(node)) {
                done.put(node, changed(node));
            }
            YamlNode changed = done.get(node);
            return changed == node ? at : changed;
        }

        private YamlNode changed(YamlNode node) throws RefusedException {
            if (node instanceof YamlSequence sequence) {
                return sequence(sequence);
            }
            return node instanceof YamlMapping mapping ? mapping(mapping) : node;
        }

        private YamlNode sequence(YamlSequence sequence) throws RefusedException {
            List<YamlNode> items = new ArrayList<>();
            for (YamlNode item : sequence.items()) {
                items.add(go(item));
            }
            return items.equals(sequence.items()) ? sequence : composer.sequence(sequence, items);
        }

        private YamlNode mapping(YamlMapping mapping) throws RefusedException {
            List<YamlEntry> entries = new ArrayList<>();
            for (YamlEntry entry : mapping.entries()) {
                YamlNode value = go(entry.value());
                YamlNode named = CONTAINERS.contains(entry.name().orElse("")) ? containers(value) : value;
                entries.add(named == entry.value() ? entry : new YamlEntry(entry.key(), named));
            }
            return entries.equals(mapping.entries()) ? mapping : composer.mapping(mapping, entries);
        }

        private YamlNode containers(YamlNode value) throws RefusedException {
            Optional<YamlSequence> sequence = value.asSequence();
            if (sequence.isEmpty()) {
                return value;
            }
            List<YamlNode> items = new ArrayList<>();
            for (YamlNode item : sequence.get().items()) {
                items.add(container(item));
            }
            return items.equals(sequence.get().items()) ? value : composer.sequence(sequence.get(), items);
        }

        private YamlNode container(YamlNode item) throws RefusedException {
            Optional<YamlMapping> container = item.asMapping();
            if (container.isEmpty()) {
                throw new RefusedException("a container has to be a mapping");
            }
            Optional<YamlNode> image = container.get().get("image");
            Optional<YamlNode> renamed =
                    image.isPresent() ? Optional.of(renamed(composer, image.get())) : Optional.empty();
            return renamed.equals(image) ? item : composer.put(container.get(), "image", renamed.orElseThrow());
        }
    }
}

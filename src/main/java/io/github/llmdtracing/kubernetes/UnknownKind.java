package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Any other kind: a pod specification is what has a list of named containers. */
final class UnknownKind implements WorkloadKind {
    @Override
    public boolean describes(KubernetesObject object) {
        return true;
    }

    @Override
    public List<PodTemplate> podTemplates(KubernetesObject object) {
        List<PodTemplate> found = new ArrayList<>();
        search(object, object.node(), "", Optional.empty(), found);
        return found;
    }

    private static void search(
            KubernetesObject object,
            YamlMapping node,
            String path,
            Optional<YamlMapping> metadata,
            List<PodTemplate> found) {
        if (isPodSpec(node)) {
            found.add(new PodTemplate(object, path, node, metadata));
        }
        Optional<YamlMapping> inside =
                node.entry("metadata").map(YamlEntry::value).flatMap(YamlNode::asMapping);
        // As with the workers of a runtime, whose field stands beside its containers.
        Optional<YamlMapping> below = inside.isPresent() ? Optional.empty() : metadata;
        for (YamlEntry entry : node.entries()) {
            String child = path.isEmpty()
                    ? entry.name().orElse("?")
                    : path + "." + entry.name().orElse("?");
            searchValue(object, entry.value(), child, entry.isNamed("spec") ? inside.or(() -> metadata) : below, found);
        }
    }

    // What an alias stands for is found where it stands in full.
    private static void searchValue(
            KubernetesObject object,
            YamlNode value,
            String path,
            Optional<YamlMapping> metadata,
            List<PodTemplate> found) {
        if (value instanceof YamlMapping mapping) {
            search(object, mapping, path, metadata, found);
        } else if (value instanceof YamlSequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                searchValue(object, sequence.items().get(i), path + "[" + i + "]", Optional.empty(), found);
            }
        }
    }

    private static boolean isPodSpec(YamlMapping node) {
        return node.sequence("containers")
                .filter(s -> !s.items().isEmpty())
                .filter(s -> s.items().stream().allMatch(UnknownKind::isContainer))
                .isPresent();
    }

    private static boolean isContainer(YamlNode item) {
        return item.asMapping().filter(m -> m.text("name").isPresent()).isPresent();
    }
}

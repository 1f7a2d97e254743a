package io.github.llmdtracing.standing;

import io.github.llmdtracing.commandline.ScriptSource;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.ScalarContent;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.List;
import java.util.Optional;

/** Reads a collector's configuration out of the scalars that hold it; places in it are places in their files. */
final class CollectorConfigReader {
    /** The one document of a text. */
    private record Part(SourceText text, YamlMapping root) {
        boolean holds(YamlNode node) {
            return new NodeSearch(node).isWithin(root);
        }

        Location locate(YamlNode node) {
            return Location.of(text, node.range().start());
        }
    }

    /** The configuration that several files make together, later ones going before earlier ones; none where one is unreadable. */
    Optional<CollectorConfig> read(List<ScriptSource> sources) {
        List<Part> parts = sources.stream().flatMap(s -> part(s).stream()).toList();
        return parts.isEmpty() || parts.size() < sources.size() ? Optional.empty() : merged(parts);
    }

    private static Optional<CollectorConfig> merged(List<Part> parts) {
        YamlMapping root =
                parts.stream().map(Part::root).reduce(MergedConfig::merge).orElseThrow();
        return CollectorConfig.of(root, node -> place(parts, node));
    }

    private static Location place(List<Part> parts, YamlNode node) {
        return parts.stream()
                .filter(p -> parts.size() == 1 || p.holds(node))
                .findFirst()
                .orElse(parts.get(0))
                .locate(node);
    }

    private static Optional<Part> part(ScriptSource source) {
        SourceText text = SourceText.within(host(source), source.scalar().value());
        return documents(text)
                .flatMap(f -> f.documents().size() == 1
                        ? f.documents().get(0).root().asMapping().map(m -> new Part(text, m))
                        : Optional.empty());
    }

    private static Optional<YamlFile> documents(SourceText text) {
        try {
            return Optional.of(YamlFile.read(text));
        } catch (YamlSyntaxException e) {
            return Optional.empty();
        }
    }

    private static SourceText.Host host(ScriptSource source) {
        SourceText around = source.place().file().text();
        Optional<ScalarContent> content = ScalarContent.of(around, source.scalar());
        int start = source.scalar().range().start();
        return new SourceText.Host(
                around, v -> content.map(c -> c.fileOffset(v)).orElse(start));
    }
}

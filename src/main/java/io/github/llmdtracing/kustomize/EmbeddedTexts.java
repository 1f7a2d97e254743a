package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.ScalarContent;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlScalar;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** YAML that stands in scalars; each scalar is read once. */
final class EmbeddedTexts {
    private final Map<YamlScalar, Optional<YamlFile>> read = new HashMap<>();
    private final IdentityHashMap<YamlFile, EmbeddedText> known = new IdentityHashMap<>();

    /** The YAML in a scalar; none where it is no YAML. */
    Optional<YamlFile> read(Place place, YamlScalar scalar) {
        Optional<YamlFile> before = read.get(scalar);
        return before == null ? readFirst(place, scalar) : before;
    }

    private Optional<YamlFile> readFirst(Place place, YamlScalar scalar) {
        Optional<YamlFile> file = parse(SourceText.within(host(place, scalar), scalar.value()));
        file.ifPresent(f -> known.put(f, new EmbeddedText(place, scalar, f)));
        read.put(scalar, file);
        return file;
    }

    private static Optional<YamlFile> parse(SourceText text) {
        try {
            return Optional.of(YamlFile.read(text));
        } catch (YamlSyntaxException e) {
            return Optional.empty();
        }
    }

    private static SourceText.Host host(Place place, YamlScalar scalar) {
        SourceText text = place.file().text();
        Optional<ScalarContent> content = ScalarContent.of(text, scalar);
        return new SourceText.Host(
                text,
                v -> content.map(c -> c.fileOffset(v)).orElse(scalar.range().start()));
    }

    /** The scalar around a file. */
    Optional<EmbeddedText> around(YamlFile file) {
        return Optional.ofNullable(known.get(file));
    }
}

package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.ScalarContent;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.Optional;

/**
 * Values that can be read and edited: a values file, a mapping inside a manifest, or YAML text inside a scalar of one.
 *
 * @param file the file; for text inside a scalar, that text
 * @param document the document in it
 * @param values the mapping
 * @param host the scalar that holds the text, if one does
 */
public record ValuesTree(YamlFile file, YamlDocument document, YamlMapping values, Optional<Host> host) {
    /**
     * The scalar that holds values as text.
     *
     * @param file the file that it stands in
     * @param document the document in it
     * @param scalar the scalar
     */
    public record Host(YamlFile file, YamlDocument document, YamlScalar scalar) {}

    /** The values that a mapping of a manifest holds. */
    static ValuesTree inline(YamlFile file, YamlDocument document, YamlMapping values) {
        return new ValuesTree(file, document, values, Optional.empty());
    }

    /** The values that a file holds; none when its first document is no mapping. */
    static Optional<ValuesTree> of(YamlFile file) {
        return file.documents().stream()
                .findFirst()
                .flatMap(d -> d.root().asMapping().map(m -> inline(file, d, m)));
    }

    /** The values that the text of a scalar holds; none when the text is no YAML mapping. */
    static Optional<ValuesTree> ofText(YamlFile file, YamlDocument document, YamlScalar scalar) {
        try {
            YamlFile text = YamlFile.read(SourceText.of(file.text().path(), scalar.value()));
            return of(text).map(t ->
                    new ValuesTree(text, t.document(), t.values(), Optional.of(new Host(file, document, scalar))));
        } catch (YamlSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether it is an object of Kubernetes, and so no values. */
    boolean isManifest() {
        return values.entry("kind").isPresent() && values.entry("apiVersion").isPresent();
    }

    /** The path of the file on disk. */
    public String path() {
        return file.text().path();
    }

    /** Where a node of the values stands in the file on disk. */
    public Location location(YamlNode node) {
        int offset = node.range().start();
        return host.map(h -> inHost(h, offset)).orElseGet(() -> Location.of(file.text(), offset));
    }

    private static Location inHost(Host host, int offset) {
        SourceText text = host.file().text();
        int inFile = ScalarContent.of(text, host.scalar())
                .map(content -> content.fileOffset(offset))
                .orElse(host.scalar().range().start());
        return Location.of(text, inFile);
    }
}

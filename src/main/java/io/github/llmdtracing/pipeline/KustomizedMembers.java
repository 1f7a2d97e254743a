package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.files.ArchiveMember;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The members of an archive that kustomizations name, wherever in them: without one of these, they could not be built.
 *
 * @param names by their names in the archive
 */
record KustomizedMembers(Set<String> names) {
    private static final Pattern KUSTOMIZATION = Pattern.compile("(.*/)kustomization\\.ya?ml|(.*/)Kustomization");

    static KustomizedMembers of(List<ArchiveMember> members) {
        return new KustomizedMembers(members.stream()
                .filter(m ->
                        m.link().isEmpty() && KUSTOMIZATION.matcher(m.name()).matches())
                .flatMap(KustomizedMembers::named)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> named(ArchiveMember kustomization) {
        try {
            String text = new String(kustomization.read(), StandardCharsets.UTF_8);
            YamlFile file = YamlFile.read(SourceText.of(kustomization.source(), text));
            return file.documents().stream().flatMap(d -> texts(d.root())).map(t -> resolved(kustomization.name(), t));
        } catch (YamlSyntaxException e) {
            return Stream.of();
        }
    }

    private static Stream<String> texts(YamlNode node) {
        return node instanceof YamlCollection collection
                ? collection.children().flatMap(KustomizedMembers::texts)
                : node.text().stream();
    }

    /** Dots are taken out by hand: not every text is a path. */
    private static String resolved(String kustomization, String text) {
        String whole = kustomization.substring(0, kustomization.lastIndexOf('/') + 1) + text.strip();
        String before = "";
        String path = whole.replace("/./", "/");
        while (!path.equals(before)) {
            before = path;
            path = path.replaceFirst("(^|/)(?!\\.\\./)[^/]+/\\.\\./", "$1");
        }
        return path;
    }
}

package io.github.llmdtracing.plan;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.kubernetes.WorkloadKinds;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Warns of keys that stand twice in the files that hold components or workloads, where nothing was refused because of them. */
final class DuplicateKeyCheck {
    private final Set<String> paths = new HashSet<>();
    private final Set<Location> known = new HashSet<>();

    DuplicateKeyCheck(ProjectIndex index, PlanDraft draft) {
        draft.components().forEach(c -> paths.add(c.location().file()));
        index.objects().stream()
                .filter(WorkloadKinds::isKnown)
                .forEach(o -> paths.add(o.file().text().path()));
        draft.findings().stream()
                .filter(f -> f.code() == FindingCode.DUPLICATE_KEY)
                .forEach(f -> known.add(f.location()));
    }

    List<Finding> findings(Collection<YamlFile> files) {
        return files.stream()
                .filter(f -> paths.contains(f.text().path()))
                .flatMap(this::findings)
                .toList();
    }

    private Stream<Finding> findings(YamlFile file) {
        return file.documents().stream().flatMap(d -> findings(file, d));
    }

    private Stream<Finding> findings(YamlFile file, YamlDocument document) {
        boolean secret = document.root()
                .asMapping()
                .flatMap(m -> m.text("kind"))
                .filter("Secret"::equals)
                .isPresent();
        return new DuplicateKeys(document.root())
                .all().stream()
                        .filter(key -> !known.contains(location(file, key)))
                        .map(key ->
                                finding(secret ? location(file, key).withoutSourceLine() : location(file, key), key));
    }

    private static Location location(YamlFile file, YamlNode key) {
        return Location.of(file.text(), key.range().start());
    }

    private static Finding finding(Location location, YamlNode key) {
        return of(location, "", key).as(Severity.WARNING);
    }

    /** The words for all such keys. */
    static Finding of(Location location, String subject, YamlNode key) {
        return Finding.of(
                FindingCode.DUPLICATE_KEY,
                location,
                subject,
                problem(key),
                "Tools disagree about which of the two counts.",
                "Make one of them.");
    }

    static String problem(YamlNode key) {
        return "the key \"" + key.text().orElse("") + "\" stands twice";
    }
}

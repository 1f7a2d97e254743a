package io.github.llmdtracing.plan.change;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.kubernetes.WorkloadKinds;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Warns of keys that stand twice in the files that hold components or workloads, and of objects that nothing parts, where nothing was refused
 * because of them.
 */
public final class DuplicateKeyCheck {
    private final Set<String> paths = new HashSet<>();
    private final Set<Location> known = new HashSet<>();

    /** A check of what a draft changes. */
    public DuplicateKeyCheck(ProjectIndex index, PlanDraft draft) {
        draft.components().forEach(c -> paths.add(c.location().file()));
        index.objects().stream()
                .filter(WorkloadKinds::isKnown)
                .forEach(o -> paths.add(o.file().text().path()));
        draft.findings().stream()
                .filter(f -> f.code() == FindingCode.DUPLICATE_KEY)
                .forEach(f -> known.add(f.location()));
    }

    /** Findings on keys that stand twice in files. */
    public List<Finding> findings(Collection<YamlFile> files) {
        return files.stream().flatMap(this::findings).toList();
    }

    private Stream<Finding> findings(YamlFile file) {
        return file.documents().stream().flatMap(d -> findings(file, d));
    }

    private Stream<Finding> findings(YamlFile file, YamlDocument document) {
        boolean secret = isSecret(document);
        return duplicates(file, document)
                .filter(d -> !known.contains(location(file, d)))
                .map(d -> d.finding(secret ? location(file, d).withoutSourceLine() : location(file, d), "")
                        .as(Severity.WARNING));
    }

    private Stream<DuplicateKey> duplicates(YamlFile file, YamlDocument document) {
        return paths.contains(file.text().path())
                ? new DuplicateKeys(document.root()).all().stream()
                : DuplicateKeys.secondObject(document.root()).stream();
    }

    private static boolean isSecret(YamlDocument document) {
        return document.root()
                .asMapping()
                .flatMap(m -> m.text("kind"))
                .filter("Secret"::equals)
                .isPresent();
    }

    private static Location location(YamlFile file, DuplicateKey duplicate) {
        return Location.of(file.text(), duplicate.key().range().start());
    }
}

package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.settings.Exclusion;
import io.github.llmdtracing.settings.NamePattern;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code <excludes>} and {@code <excludedComponents>}, and what is to be said of an entry that turns out to leave nothing alone: a
 * warning where it is said to this project, as it is misspelt or of no use; information where it may be meant for other modules, or for
 * whatever may come.
 *
 * @param goal what says it
 * @param scope where it stands
 * @param project the project; none where no Maven runs
 */
record ExclusionReader(AbstractTracingMojo goal, ElementScope scope, Optional<ProjectAlone> project) {
    /**
     * One entry.
     *
     * @param list the element around it
     * @param number its number, from 0
     * @param text what it says
     */
    private record Entry(String list, int number, @Nullable String text) {
        static Stream<Entry> of(String list, List<@Nullable String> texts) {
            return IntStream.range(0, texts.size()).mapToObj(i -> new Entry(list, i, texts.get(i)));
        }

        String element() {
            return list.substring(0, list.length() - 1);
        }

        String shown() {
            return ElementScope.text(text).orElse("");
        }
    }

    static ExclusionReader of(AbstractTracingMojo goal, ElementScope scope) {
        return new ExclusionReader(goal, scope, ProjectAlone.of(goal.session, goal.mojoExecution));
    }

    /** The files that are not looked at. */
    Predicate<String> files() {
        List<PathPattern> patterns = Entry.of("excludes", goal.excludes)
                .flatMap(e -> file(e).stream())
                .toList();
        return path -> patterns.stream().anyMatch(p -> p.test(path));
    }

    private Optional<PathPattern> file(Entry entry) {
        Optional<PathPattern> pattern = new PathPatterns(entry.element()).one(scope, entry.text());
        pattern.ifPresent(p -> scope.problems().add(new Exclusion.OfFiles(p, unusedFile(entry))));
        return pattern;
    }

    // Where nobody named a source, what Git ignores is none, whether it is excluded or not.
    private Finding unusedFile(Entry entry) {
        boolean wherever = entry.shown().startsWith("**") || goal.pom == null && goal.sources.isEmpty();
        Finding finding = unused(
                entry,
                "matches no file of the sources",
                "It is read as a path below the project, with forward slashes.");
        return wherever ? finding.as(Severity.INFO) : finding;
    }

    /** The containers that are left alone. */
    List<NamePattern> containers() {
        return Entry.of("excludedComponents", goal.excludedComponents)
                .flatMap(e -> container(e).stream())
                .toList();
    }

    private Optional<NamePattern> container(Entry entry) {
        Optional<NamePattern> pattern =
                Optional.of(checked(entry)).filter(text -> !text.isEmpty()).map(NamePattern::new);
        pattern.ifPresent(p -> scope.problems().add(new Exclusion.OfContainers(p, unusedContainer(entry))));
        return pattern;
    }

    private String checked(Entry entry) {
        String text = scope.required(entry.element(), entry.text(), "write container or workload/container");
        if (text.chars().filter(c -> c == '/').count() > 1) {
            scope.wrong(entry.element(), text, "which has more than one slash; write container or workload/container");
        }
        return text;
    }

    private Finding unusedContainer(Entry entry) {
        return unused(
                entry,
                "names no container of the manifests",
                "It is read as the name of a container, or of a workload and a container with a slash between them.");
    }

    private Finding unused(Entry entry, String problem, String reason) {
        ElementScope at = scope.item(entry.list(), entry.number());
        boolean forUs =
                project.map(p -> p.hears(at, entry.list(), entry.shown())).orElse(true);
        Finding finding = at.finding(
                FindingCode.UNUSED_EXCLUSION,
                entry.element(),
                "\"" + ElementScope.shown(entry.shown()) + "\" " + problem,
                forUs ? reason : "It may be meant for other modules.",
                forUs ? "Mend it, or take it out." : "");
        return forUs ? finding : finding.as(Severity.INFO);
    }
}

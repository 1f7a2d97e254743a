package io.github.llmdtracing.report.format;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.report.Counted;
import io.github.llmdtracing.report.console.ChangeLines;
import io.github.llmdtracing.report.console.FindingMessages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One test case: a component, or what is said of a file under one code.
 *
 * @param location where it is
 * @param name the same from run to run
 * @param untraced why it is not traced, or not fully; none where it is, and where it is no component
 * @param findings what is said of it
 * @param output what it is and what became of it, in lines
 */
record JUnitCase(
        Location location, String name, Optional<String> untraced, List<Finding> findings, List<String> output) {
    private static final Set<ComponentState> AS_ASKED = Set.of(
            ComponentState.TRACED, ComponentState.ALREADY_TRACED, ComponentState.STRIPPED, ComponentState.UNTRACED);

    static JUnitCase of(ComponentReport component, List<Finding> findings) {
        String words = Counted.words(component.state());
        return new JUnitCase(
                component.location(),
                name(component),
                AS_ASKED.contains(component.state())
                        ? Optional.empty()
                        : Optional.of(component.reason().isEmpty() ? words : words + ": " + component.reason()),
                findings,
                Stream.concat(
                                Stream.of(title(component) + ": " + words),
                                new ChangeLines(component.values()).lines().stream())
                        .toList());
    }

    /** Findings of one file and one code. */
    static JUnitCase of(List<Finding> findings) {
        Finding first = findings.get(0);
        return new JUnitCase(first.location(), first.code().id(), Optional.empty(), findings, List.of());
    }

    private static String name(ComponentReport component) {
        return component.workload() + "/" + component.name()
                + component.namespace().map(n -> " in " + n).orElse("")
                + component.kustomization().map(k -> " of " + k).orElse("");
    }

    private static String title(ComponentReport component) {
        return component.component() + component.version().map(v -> " " + v).orElse("");
    }

    boolean isFailure() {
        return !of(Severity.ERROR).isEmpty();
    }

    /** A warning makes it skipped, since nobody looks at what has passed. */
    boolean isSkipped() {
        return !isFailure() && (untraced.isPresent() || !of(Severity.WARNING).isEmpty());
    }

    void write(XmlWriter xml, RepositoryPath project) {
        xml.start("testcase")
                .attribute("classname", location.file())
                .attribute("name", name)
                .attribute("file", project.file(location))
                .attribute("time", "0");
        if (isFailure()) {
            failure(xml, of(Severity.ERROR));
        } else if (isSkipped()) {
            xml.start("skipped").attribute("message", skipped()).end();
        }
        systemOut(xml);
        xml.end();
    }

    private static void failure(XmlWriter xml, List<Finding> errors) {
        xml.start("failure")
                .attribute("type", errors.get(0).code().id())
                .attribute("message", headlines(errors))
                .text(lines(errors).collect(Collectors.joining("\n")))
                .end();
    }

    private String skipped() {
        return untraced.orElseGet(() -> headlines(of(Severity.WARNING)));
    }

    /** What a failure says is not said again. */
    private void systemOut(XmlWriter xml) {
        List<Finding> rest =
                findings.stream().filter(f -> f.severity() != Severity.ERROR).toList();
        String text = Stream.concat(output.stream(), lines(rest)).collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            xml.start("system-out").text(text).end();
        }
    }

    private List<Finding> of(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).toList();
    }

    private static String headlines(List<Finding> findings) {
        return findings.stream()
                .map(f -> new FindingText(f).headline())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Stream<String> lines(List<Finding> findings) {
        return FindingMessages.of(findings).stream().flatMap(m -> m.lines().stream());
    }
}

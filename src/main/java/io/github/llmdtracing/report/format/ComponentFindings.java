package io.github.llmdtracing.report.format;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which findings are at which component. One that holds for a container in several kustomizations is at each of them. */
final class ComponentFindings {
    private final Map<String, List<ComponentReport>> byFile;
    private final Map<ComponentReport, List<Finding>> owned = new LinkedHashMap<>();
    private final List<Finding> others = new ArrayList<>();

    ComponentFindings(Collection<ComponentReport> components, Collection<Finding> findings) {
        byFile = components.stream()
                .collect(Collectors.groupingBy(c -> c.location().file()));
        findings.forEach(this::assign);
    }

    /** Those at a component. */
    List<Finding> at(ComponentReport component) {
        return owned.getOrDefault(component, List.of());
    }

    /** Those at none. */
    List<Finding> others() {
        return others;
    }

    private void assign(Finding finding) {
        List<ComponentReport> owners = owners(finding);
        owners.forEach(o -> owned.computeIfAbsent(o, c -> new ArrayList<>()).add(finding));
        if (owners.isEmpty()) {
            others.add(finding);
        }
    }

    /** The container of that name that is declared last before the finding: a file may hold many of the same name. */
    private List<ComponentReport> owners(Finding finding) {
        List<ComponentReport> named = byFile.getOrDefault(finding.location().file(), List.of()).stream()
                .filter(c -> isBefore(c, finding) && names(c, finding.subject()))
                .toList();
        Optional<ComponentReport> nearest = named.stream().max(Comparator.comparing(ComponentReport::location));
        Predicate<ComponentReport> there = c -> nearest.map(ComponentReport::location)
                .filter(c.location()::equals)
                .isPresent();
        return named.stream().filter(there).toList();
    }

    private static boolean isBefore(ComponentReport component, Finding finding) {
        return component.location().compareTo(finding.location()) <= 0;
    }

    private static boolean names(ComponentReport component, String subject) {
        String container = "container \"" + component.name() + "\"";
        Stream<String> subjects = component
                .kustomization()
                .map(k -> Stream.of(container, container + " of " + k))
                .orElse(Stream.of(container, component.name(), component.workload()));
        return subjects.anyMatch(subject::equals) || subject.startsWith(component.name() + ".");
    }
}

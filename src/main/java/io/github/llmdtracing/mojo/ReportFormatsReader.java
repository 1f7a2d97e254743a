package io.github.llmdtracing.mojo;

import io.github.llmdtracing.report.ReportFormat;
import io.github.llmdtracing.report.format.JsonReport;
import io.github.llmdtracing.report.format.ReportFormats;
import io.github.llmdtracing.report.format.RepositoryPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The element {@code reportFormats}.
 *
 * @param project where the project is in its repository
 */
record ReportFormatsReader(RepositoryPath project) {
    private static final String ALL = "all";

    /** Each format that is asked for, once, in the order of the catalogue; what is none has then been said. */
    List<ReportFormat> read(ElementScope scope, List<@Nullable String> written) {
        Set<String> asked = written.isEmpty()
                ? Set.of(new JsonReport().id())
                : written.stream()
                        .flatMap(text -> choice().read(scope, Objects.requireNonNullElse(text, ""), Set.of()).stream())
                        .collect(Collectors.toSet());
        return ReportFormats.all(project).stream()
                .filter(format -> asked.contains(format.id()))
                .toList();
    }

    private static Choice<Set<String>> choice() {
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        ReportFormats.all().forEach(format -> allowed.put(format.id(), Set.of(format.id())));
        allowed.put(ALL, Set.copyOf(allowed.keySet()));
        return new Choice<>("reportFormats", allowed);
    }
}

package io.github.llmdtracing.report.console;

import io.github.llmdtracing.report.Counted;
import io.github.llmdtracing.report.TracingReport;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was generated: a line for each directory. */
final class GeneratedLines {
    private GeneratedLines() {}

    static List<String> of(TracingReport report) {
        Map<String, Long> directories = report.generated().stream()
                .collect(Collectors.groupingBy(GeneratedLines::directory, TreeMap::new, Collectors.counting()));
        return directories.entrySet().stream()
                .flatMap(d -> new ConsoleText("collector: "
                                + Counted.of(d.getValue().intValue(), "manifest") + " in " + d.getKey()
                                + ", for kubectl apply -k")
                        .wrapped("").stream())
                .toList();
    }

    private static String directory(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "." : file.substring(0, slash);
    }
}

package io.github.llmdtracing.report.format;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.report.ReportFormat;
import io.github.llmdtracing.report.TracingReport;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Components and findings as test results, in the XML that Maven Surefire writes and Jenkins and GitLab read. A component passes when it is
 * traced and nothing has to be done; an error makes it fail, a warning, or not being traced, makes it skipped. A finding at no component is
 * a case of its own, named by its code.
 *
 * @param project where the project is in its repository, from whose root GitLab counts paths
 */
record JUnitReport(RepositoryPath project) implements ReportFormat {
    private record FileAndCode(String file, String code) {}

    @Override
    public String id() {
        return "junit";
    }

    /** As Surefire names its files, since that is what readers look for. */
    @Override
    public String fileName() {
        return "TEST-llmd-tracing.xml";
    }

    @Override
    public String render(TracingReport report) {
        List<JUnitCase> cases = cases(report);
        XmlWriter xml = new XmlWriter();
        xml.start("testsuite").attribute("name", "llmd-tracing." + report.goal());
        count(xml, "tests", cases.size());
        count(xml, "errors", 0);
        count(xml, "failures", cases.stream().filter(JUnitCase::isFailure).count());
        count(xml, "skipped", cases.stream().filter(JUnitCase::isSkipped).count());
        // No clock: the same input gives the same bytes.
        xml.attribute("time", "0");
        cases.forEach(c -> c.write(xml, project));
        return xml.end().document();
    }

    private static void count(XmlWriter xml, String name, long number) {
        xml.attribute(name, Long.toString(number));
    }

    private static List<JUnitCase> cases(TracingReport report) {
        ComponentFindings findings = new ComponentFindings(report.components(), report.findings());
        return Stream.concat(
                        report.components().stream().map(c -> JUnitCase.of(c, findings.at(c))),
                        grouped(findings.others()).stream().map(JUnitCase::of))
                .toList();
    }

    private static Collection<List<Finding>> grouped(List<Finding> findings) {
        Map<FileAndCode, List<Finding>> groups = findings.stream()
                .collect(Collectors.groupingBy(
                        f -> new FileAndCode(f.location().file(), f.code().id()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.values();
    }
}

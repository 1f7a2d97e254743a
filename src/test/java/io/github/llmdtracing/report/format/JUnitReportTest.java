package io.github.llmdtracing.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.report.Reports;
import io.github.llmdtracing.report.TracingReport;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JUnitReportTest {
    private final JUnitReport format = new JUnitReport(RepositoryPath.of("chat"));

    @Test
    void isWhatTheSchemaSays() throws Exception {
        for (TracingReport report : List.of(Reports.small(), Reports.empty(), Reports.awkward())) {
            validate(format.render(report));
        }
    }

    @Test
    void hasACaseForEachComponent() {
        assertThat(format.render(Reports.small())).startsWith("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuite name="llmd-tracing.enrich" tests="4" errors="0" failures="0" skipped="2" time="0">
                          <testcase classname="k8s/decode.yaml" name="Deployment/decode/modelserver in llm" \
                        file="chat/k8s/decode.yaml" time="0">
                            <system-out>vllm 0.17.1: traced
                        """).contains("""
                          <testcase classname="k8s/decode.yaml" name="Deployment/decode/routing-proxy" \
                        file="chat/k8s/decode.yaml" time="0">
                            <skipped message="not traceable: The routing proxy cannot trace before 0.6; use 0.9 or newer."/>
                            <system-out>routing-proxy 0.5.1: not traceable</system-out>
                          </testcase>
                        """);
    }

    @Test
    void failsWhereAnErrorIs() throws Exception {
        Element failed = only(cases(component(Severity.ERROR, "container \"modelserver\""), "failure"));

        assertThat(failed.getAttribute("type")).isEqualTo("samples-more");
        assertThat(failed.getAttribute("message")).isEqualTo("container \"modelserver\": samples too much");
        assertThat(failed.getTextContent()).contains("a.yaml:19:3 container \"modelserver\"", "Mend it.");
        assertThat(((Element) failed.getParentNode()).getAttribute("name"))
                .isEqualTo("Deployment/decode/modelserver in llm");
    }

    @Test
    void skipsWhereAWarningIs() throws Exception {
        Element skipped = only(cases(component(Severity.WARNING, "container \"modelserver\""), "skipped"));

        assertThat(skipped.getAttribute("message")).isEqualTo("container \"modelserver\": samples too much");
    }

    @Test
    void passesWhereNothingHasToBeDone() throws Exception {
        TracingReport report = component(Severity.INFO, "container \"modelserver\"");

        assertThat(cases(report, "skipped").getLength()).isZero();
        assertThat(only(cases(report, "system-out")).getTextContent()).contains("samples too much");
    }

    @Test
    void hasACaseOfItsOwnForWhatIsAtNoComponent() throws Exception {
        Element failed = only(cases(component(Severity.ERROR, "container \"other\""), "failure"));

        assertThat(((Element) failed.getParentNode()).getAttribute("name")).isEqualTo("samples-more");
    }

    @Test
    void knowsTheKustomizationThatIsMeant() throws Exception {
        Finding finding =
                finding(Severity.ERROR, "base/decode.yaml", "container \"modelserver\" of eu/kustomization.yaml");
        TracingReport report = Reports.of(
                List.of(Reports.built("eu/kustomization.yaml"), Reports.built("us/kustomization.yaml")),
                List.of(finding));

        Element failed = only(cases(report, "failure"));

        assertThat(((Element) failed.getParentNode()).getAttribute("name"))
                .isEqualTo("Deployment/decode/modelserver of eu/kustomization.yaml");
    }

    @Test
    void holdsWhatXmlCanHold() throws Exception {
        String text = "<&>\"'\r\n\t]]>\uD83D\uDE00";
        Element root = parse(new XmlWriter()
                .start("a")
                .attribute("b", text)
                .start("c")
                .text(text)
                .end()
                .end()
                .document());

        assertThat(root.getAttribute("b")).isEqualTo(text);
        assertThat(root.getElementsByTagName("c").item(0).getTextContent()).isEqualTo(text);
    }

    @Test
    void replacesWhatXmlCannotHold() throws Exception {
        Element root = parse(new XmlWriter()
                .start("a")
                .attribute("b", "1\u0000\u001B\uD800\uFFFE\uFFFF2")
                .end()
                .document());

        assertThat(root.getAttribute("b")).isEqualTo("1" + "\uFFFD".repeat(5) + "2");
    }

    private static TracingReport component(Severity severity, String subject) {
        List<ComponentReport> components = List.of(Reports.engine("a.yaml", "decode"));
        return Reports.of(components, List.of(finding(severity, "a.yaml", subject)));
    }

    private static Finding finding(Severity severity, String file, String subject) {
        Location location = Reports.place(file, 19, 3);
        return new Finding(FindingCode.SAMPLES_MORE, severity, location, subject, "samples too much", "", "Mend it.");
    }

    private NodeList cases(TracingReport report, String element) throws Exception {
        String xml = format.render(report);
        validate(xml);
        return parse(xml).getElementsByTagName(element);
    }

    private static Element only(NodeList list) {
        assertThat(list.getLength()).isEqualTo(1);
        return (Element) list.item(0);
    }

    private static void validate(String xml) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JUnitReportTest.class.getResource("/report/junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    private static Element parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }
}

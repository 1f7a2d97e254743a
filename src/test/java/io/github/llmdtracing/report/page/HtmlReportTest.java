package io.github.llmdtracing.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.kubernetes.Accelerators;
import io.github.llmdtracing.kubernetes.ServiceName;
import io.github.llmdtracing.otel.CollectorAddress;
import io.github.llmdtracing.report.ChangedFile;
import io.github.llmdtracing.report.CollectorSummary;
import io.github.llmdtracing.report.FileCounts;
import io.github.llmdtracing.report.PageContext;
import io.github.llmdtracing.report.Reports;
import io.github.llmdtracing.report.SettingsSummary;
import io.github.llmdtracing.report.SourceLinks;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.rollout.ReplicaCount;
import io.github.llmdtracing.rollout.Restart;
import io.github.llmdtracing.rollout.Rollout;
import io.github.llmdtracing.rollout.Strategy;
import io.github.llmdtracing.serving.Propagation;
import io.github.llmdtracing.standing.StandingCollector;
import io.github.llmdtracing.standing.StandingCollector.Decision;
import io.github.llmdtracing.standing.StandingCollector.Destination;
import io.github.llmdtracing.text.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final Path GOLDEN = Path.of("src/test/resources/pages/prefill-decode.html");
    private static final String SCRIPT = "<script>alert('x')</script>\"";
    private static final String ENDPOINT = "http://otel-collector.observability.svc.cluster.local:4317";
    private static final SourceLinks BESIDE = new SourceLinks(Optional.of("../../../"), Optional.empty());

    private final HtmlReport format = new HtmlReport();

    @Test
    void isTheSamePageByteForByte() throws IOException {
        String page = format.render(installation(BESIDE));
        if (Boolean.getBoolean("golden.update")) {
            assertThat(System.getenv("CI")).isNotEqualTo("true");
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, page, UTF_8);
        }
        assertThat(page).isEqualTo(Files.readString(GOLDEN, UTF_8));
    }

    @Test
    void isTheSameInWhateverOrderThingsWereFound() {
        TracingReport report = installation(BESIDE);
        List<ComponentReport> reversed = new ArrayList<>(report.components());
        Collections.reverse(reversed);

        assertThat(format.render(Reports.of(reversed, report.findings()).with(report.context())))
                .isEqualTo(format.render(
                        Reports.of(report.components(), report.findings()).with(report.context())));
    }

    @Test
    void needsNoOtherFileAndNoScript() {
        String page = format.render(installation(BESIDE));

        assertThat(page)
                .doesNotContain("<script", "<link", "<img", "<iframe", "@import")
                .doesNotContainPattern("url\\((?!#)");
        assertThat(values("(?:src|href)", page)).isNotEmpty().noneMatch(v -> v.contains("://"));
    }

    @Test
    void eachLinkWithinThePageLeadsSomewhereAndEachIdIsThereOnce() {
        String page = format.render(installation(BESIDE));

        List<String> ids = values("id", page);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(values("href", page).stream().filter(h -> h.startsWith("#")).map(h -> h.substring(1)))
                .isNotEmpty()
                .allMatch(ids::contains);
        assertThat(values("aria-labelledby", page)).allMatch(ids::contains);
        assertThat(values("marker-end", page).stream().map(m -> m.substring("url(#".length(), m.length() - 1)))
                .allMatch(ids::contains);
    }

    @Test
    void hasLandmarksALanguageAndHeadingsInOrder() {
        String page = format.render(installation(BESIDE));

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<header>", "<nav aria-label=", "<main id=\"llmd-main\"", "href=\"#llmd-main\"", "<caption>");
        assertThat(page.split("<h1>", -1)).hasSize(2);
        assertThat(values("scope", page)).contains("col", "row");
        assertThat(Pattern.compile("<svg(?![^>]*(?:role=\"img\"|aria-hidden))")
                        .matcher(page)
                        .find())
                .as("a picture that says nothing to those who do not see it")
                .isFalse();
    }

    @Test
    void drawsTheHopsThatThereAreAndThoseThatAreMissing() {
        List<RequestPath> paths = RequestPaths.of(installation(BESIDE));

        assertThat(paths).hasSize(2);
        assertThat(paths.get(1).all())
                .extracting(Hop::kind, Hop::state)
                .containsExactly(
                        tuple(HopKind.ENTRY, HopState.OUTSIDE),
                        tuple(HopKind.PICKER, HopState.MISSING),
                        tuple(HopKind.PROXY, HopState.NOT_TRACEABLE),
                        tuple(HopKind.PREFILL, HopState.TRACED),
                        tuple(HopKind.DECODE, HopState.TRACED),
                        tuple(HopKind.COLLECTOR, HopState.GENERATED),
                        tuple(HopKind.BACKEND, HopState.GENERATED));
    }

    @Test
    void saysWhereTheTraceBreaks() {
        RequestPath path = RequestPaths.of(installation(BESIDE)).get(1);

        assertThat(path.links())
                .extracting(HopLink::words)
                .containsExactly(
                        "Whether the trace goes on to Endpoint picker is not known.",
                        "The trace breaks on the way to Routing proxy: Routing proxy is not traceable.",
                        "The trace breaks on the way to Prefill: Routing proxy is not traceable.",
                        "The trace breaks on the way to Decode: Routing proxy is not traceable.");
    }

    @Test
    void knowsProgramsThatDoNotPassTheTraceOn() {
        ComponentReport proxy =
                component("Deployment/p", "routing-proxy", "", ComponentState.TRACED, "proxy old (by its image)");
        ComponentReport engine =
                component("Deployment/d", "vllm", "decode", ComponentState.TRACED, "vllm new (by its image)");
        for (Propagation propagation : Propagation.values()) {
            PageContext context =
                    new PageContext(Map.of(), Map.of("proxy old", propagation), List.of(), List.of(), BESIDE);
            RequestPath path = RequestPaths.of(
                            Reports.of(List.of(proxy, engine), List.of()).with(context))
                    .get(0);
            HopLink last = path.links().get(path.links().size() - 1);

            assertThat(last.isBroken()).as("%s", propagation).isEqualTo(propagation == Propagation.NONE);
            assertThat(last.words().contains("beside")).isEqualTo(propagation == Propagation.INBOUND_ONLY);
        }
    }

    @Test
    void showsACollectorOfTheSourcesAndWhereItSends() {
        StandingCollector own = new StandingCollector(
                List.of(new ServiceName("otel-collector", Optional.of("observability"))),
                "DaemonSet/agent",
                Location.of("k8s/agent.yaml"),
                Decision.WHOLE_TRACES,
                List.of(new Destination("otlp/tempo", Optional.of("tempo:4317"))));
        StandingCollector other = new StandingCollector(
                List.of(new ServiceName("otel-collector", Optional.of("elsewhere"))),
                "Deployment/other",
                Location.of("k8s/other.yaml"),
                Decision.EVERYTHING,
                List.of());

        assertThat(sinks(own, other))
                .containsExactly(
                        "Collector: otel-collector.observability.svc.cluster.local:4317; in these files;"
                                + " decides on whole traces, DaemonSet/agent",
                        "Backend: otlp/tempo at tempo:4317; not generated here");
        assertThat(sinks(other))
                .containsExactly(
                        "Collector: otel-collector.observability.svc.cluster.local:4317; not generated here",
                        "Backend: behind the collector; not in these files");
    }

    private static List<String> sinks(StandingCollector... own) {
        PageContext context = new PageContext(Map.of(), Map.of(), List.of(), List.of(own), BESIDE);
        ComponentReport engine =
                component("Deployment/d", "vllm", "decode", ComponentState.TRACED, "vllm new (by its image)");
        TracingReport report = Reports.of(List.of(engine), List.of());
        return RequestPaths.of(report.with(context)).get(0).sinks().stream()
                .map(h -> h.kind().title() + ": " + PathWords.of(h))
                .toList();
    }

    @Test
    void hasWordsForEveryState() {
        for (ComponentState state : ComponentState.values()) {
            ComponentReport engine = component("Deployment/d", "vllm", "decode", state, "vllm new (by its image)");
            assertThat(format.render(Reports.of(List.of(engine), List.of())))
                    .contains(HopState.of(state).words());
        }
    }

    @Test
    void keepsEnvironmentsApart() {
        PageContext context = new PageContext(Map.of("k8s/decode.yaml", "eu"), Map.of(), List.of(), List.of(), BESIDE);
        TracingReport report = Reports.of(
                        List.of(
                                Reports.engine("k8s/decode.yaml", "decode"),
                                Reports.engine("k8s/other.yaml", "decode")),
                        List.of())
                .with(context);

        assertThat(RequestPaths.of(report))
                .extracting(p -> p.name().environment())
                .containsExactly(Optional.empty(), Optional.of("eu"));
        assertThat(format.render(report)).contains("environment eu");
    }

    @Test
    void aFindingIsAtTheContainerThatItNames() {
        Finding decode = named("decode.yaml", 60, "container \"modelserver\"");
        List<RequestPath> paths = RequestPaths.of(Reports.of(
                List.of(Reports.engine("decode.yaml", "decode"), Reports.proxy("decode.yaml", "decode")),
                List.of(decode)));

        assertThat(paths.stream()
                        .flatMap(p -> p.hops().stream())
                        .filter(h -> !h.findings().isEmpty()))
                .extracting(Hop::kind)
                .containsExactly(HopKind.DECODE);
    }

    @Test
    void aFindingOfOneKustomizationIsNotAtAnotherThatSharesTheFile() {
        List<String> roots = List.of("eu/kustomization.yaml", "us/kustomization.yaml");
        Finding here = named("base/decode.yaml", 60, "container \"modelserver\" of us/kustomization.yaml");
        Finding collector = Finding.of(
                FindingCode.ENDPOINT_DISAGREES,
                here.location(),
                here.subject(),
                "flag and variable name different collectors",
                "",
                "");
        Finding everywhere = named("base/decode.yaml", 61, "container \"modelserver\"");
        List<RequestPath> paths = RequestPaths.of(Reports.of(
                roots.stream()
                        .map(r -> Reports.engine("base/decode.yaml", "decode").builtBy(r, List.of()))
                        .toList(),
                List.of(here, collector, everywhere)));

        assertThat(paths).extracting(p -> p.name().place()).containsExactly("eu", "us");
        assertThat(paths.stream()
                        .map(p -> p.all().stream()
                                .flatMap(h -> h.findings().stream())
                                .map(NumberedFinding::finding)
                                .distinct()
                                .toList()))
                .satisfiesExactly(
                        eu -> assertThat(eu).containsExactly(everywhere),
                        us -> assertThat(us).containsExactlyInAnyOrder(here, collector, everywhere));
    }

    @Test
    void linksFilesOnTheDiskWithoutALineAndOthersByTheTemplate() {
        SourceLinks git =
                new SourceLinks(Optional.of("../"), Optional.of("https://git.example.com/a/blob/main/{file}#L{line}"));

        assertThat(format.render(installation(BESIDE))).contains("href=\"../../../k8s/pd/decode.yaml\"");
        assertThat(format.render(installation(git)))
                .contains("href=\"https://git.example.com/a/blob/main/k8s/pd/decode.yaml#L41\"");
        assertThat(git.to(Location.of("a b/ü#?.yaml")))
                .contains("https://git.example.com/a/blob/main/a%20b/%C3%BC%23%3F.yaml");
        assertThat(SourceLinks.NONE.to(Location.of("a.yaml"))).isEmpty();
    }

    @Test
    void aPageThatIsPublishedLinksNoFilesOfTheDisk() {
        String embedded = format.embedded(installation(BESIDE));

        assertThat(embedded)
                .startsWith("<style>")
                .contains("class=\"llmd llmd-embedded\"")
                .doesNotContain("../../../");
    }

    @Test
    void nothingThatAManifestSaysIsMarkup() {
        ComponentReport component = new ComponentReport(
                new Location(SCRIPT, Optional.of(new Position(1, 1)), Optional.of(SCRIPT)),
                SCRIPT,
                Optional.of(SCRIPT),
                SCRIPT,
                SCRIPT,
                "decode",
                Optional.of(SCRIPT),
                Optional.of(SCRIPT),
                SCRIPT,
                SCRIPT,
                ComponentState.TRACED,
                SCRIPT,
                List.of(new ValueChange(SCRIPT, Optional.of(SCRIPT), Optional.of("<b>"), Optional.of(SCRIPT))),
                Optional.of(SCRIPT),
                List.of(Location.of(SCRIPT)));
        Finding finding =
                new Finding(FindingCode.TEMPLATE, Severity.ERROR, Location.of(SCRIPT), SCRIPT, SCRIPT, SCRIPT, SCRIPT);
        PageContext context = new PageContext(
                Map.of(SCRIPT, SCRIPT),
                Map.of(),
                List.of(new CollectorSummary(
                        new CollectorAddress(SCRIPT, Optional.empty()), SCRIPT, SCRIPT, List.of(SCRIPT))),
                List.of(new StandingCollector(
                        List.of(),
                        SCRIPT,
                        Location.of(SCRIPT),
                        Decision.EVERYTHING,
                        List.of(new Destination(SCRIPT, Optional.of(SCRIPT))))),
                BESIDE);
        TracingReport report = new TracingReport(
                SCRIPT,
                SCRIPT,
                new SettingsSummary(
                        SCRIPT, SCRIPT, SCRIPT, Optional.of(SCRIPT), SCRIPT, SCRIPT, SCRIPT, List.of(SCRIPT)),
                List.of(component),
                List.of(finding),
                List.of(new ChangedFile(SCRIPT, List.of(SCRIPT))),
                new FileCounts(1, 0, 0),
                List.of(SCRIPT),
                List.of(new Rollout(
                        component.location(),
                        SCRIPT,
                        Optional.of(SCRIPT),
                        Optional.of(SCRIPT),
                        new ReplicaCount(1, 2, true, SCRIPT),
                        1,
                        Accelerators.NONE,
                        new Strategy(Restart.ROLLING, SCRIPT, false, 0))),
                List.of(),
                context);

        for (String page : List.of(format.render(report), format.embedded(report))) {
            assertThat(page).doesNotContain("<script", "<b>", "alert('x')").contains("&lt;script&gt;");
            assertThat(values("href", page)).noneMatch(v -> v.contains("<") || v.contains("&lt;"));
        }
    }

    @Test
    void charactersThatTurnTheWritingAroundAreBlanks() {
        assertThat(HtmlWriter.escaped("a\u202Eb\u0000c\nd")).isEqualTo("a b c d");
    }

    @Test
    void showsNoSecret() {
        String token = "hf_abcdefghijklmnop";
        TracingReport report = new TracingReport(
                "0.1.0",
                "enrich",
                Reports.SETTINGS,
                List.of(Reports.values("b.yaml", List.of(ValueChange.added("x", token)))),
                List.of(new Finding(
                        FindingCode.INVALID_YAML, Severity.ERROR, Location.of("a"), token, token, token, token)),
                List.of(new ChangedFile("a.yaml", List.of("env HF=" + token))),
                new FileCounts(1, 0, 0));

        assertThat(format.render(report)).doesNotContain(token).contains("***");
    }

    @Test
    void aReportOfNothingIsAPage() {
        assertThat(format.render(Reports.empty()))
                .contains("No llm-d component was found.")
                .endsWith("</html>\n");
    }

    @Test
    void manyComponentsAreFolded() {
        List<ComponentReport> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(Reports.engine("d" + i + "/decode.yaml", "decode"));
        }
        String page = format.render(Reports.of(many, List.of()));

        assertThat(page).contains("All 300 paths in a table", "300 components</h3>");
        assertThat(page.split("<details class=\"llmd-path\"[^>]*open", -1)).hasSize(1);
    }

    /** A tree in which prefill and decode are apart, and a directory of values with a picker. */
    private static TracingReport installation(SourceLinks links) {
        CollectorSummary collector = new CollectorSummary(
                new CollectorAddress("otel-collector", Optional.of("observability")),
                "standalone",
                "passes on what it gets",
                List.of("jaeger"));
        List<ComponentReport> components = List.of(
                Reports.proxy("k8s/pd/decode.yaml", "decode"),
                component(
                        "Deployment/decode",
                        "vllm",
                        "decode",
                        ComponentState.TRACED,
                        "vllm: vllm [0.17,) (by its image)"),
                component(
                        "Deployment/prefill",
                        "vllm",
                        "prefill",
                        ComponentState.TRACED,
                        "vllm: vllm [0.17,) (by its image)"),
                Reports.values("helm/epp.yaml", List.of(ValueChange.added("router.tracing.enabled", "true"))));
        return Reports.of(components, List.of(Reports.opaque("k8s/pd/decode.yaml", Severity.WARNING)))
                .with(new PageContext(Map.of(), Map.of(), List.of(collector), List.of(), links));
    }

    private static ComponentReport component(
            String workload, String component, String role, ComponentState state, String rule) {
        return new ComponentReport(
                Reports.place("k8s/pd/" + (role.isEmpty() ? "decode" : role) + ".yaml", 17, 11),
                workload,
                Optional.empty(),
                "main",
                component,
                role,
                Optional.of("vllm/vllm-openai:v0.17.1"),
                Optional.of("0.17.1"),
                "image tag",
                rule,
                state,
                "",
                List.of(
                        ValueChange.added("OTEL_EXPORTER_OTLP_ENDPOINT", ENDPOINT),
                        ValueChange.added("OTEL_TRACES_SAMPLER", "parentbased_traceidratio"),
                        ValueChange.added("OTEL_TRACES_SAMPLER_ARG", "0.1")));
    }

    private static Finding named(String file, int line, String subject) {
        return Finding.of(
                FindingCode.NO_PLACE, Reports.place(file, line, 1), subject, "no place for an option", "", "");
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    private static List<String> values(String attribute, String page) {
        return Pattern.compile("\\s" + attribute + "=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }
}

package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.llmdtracing.diagnostic.FindingCode;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ConfigurationFileTest {
    private static final Set<String> ONLY_OF_ONE_RUN = Set.of("configurationFile", "environment");

    @TempDir
    private Path project;

    private final EnrichMojo goal = new EnrichMojo();
    private final ConfigurationProblems problems = new ConfigurationProblems("pom.xml");

    @BeforeEach
    void aProject() throws IOException {
        Files.createDirectories(project.resolve("src/main/k8s"));
        goal.projectDirectory = project.toFile();
        goal.pom = project.resolve("pom.xml").toFile();
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private GoalConfiguration configuration(String text) throws Exception {
        write("llmd-tracing.yaml", text);
        GoalConfigurationMapper mapper = new GoalConfigurationMapper(goal);
        mapper.readFile();
        return mapper.map();
    }

    private List<String> wrongIn(String text) throws Exception {
        try {
            configuration(text);
            return List.of();
        } catch (MojoFailureException e) {
            return e.getMessage().lines().skip(1).map(String::strip).toList();
        }
    }

    /** Reads a file for a goal to which the POM or the command line said something. */
    private void read(String text, String... saidToMaven) throws IOException {
        write("llmd-tracing.yaml", text);
        Predicate<String> said = Set.of(saidToMaven)::contains;
        new ConfigurationFileSearch(project, project, problems)
                .usual()
                .ifPresent(new ConfigurationFileReader(goal, said, problems)::read);
    }

    private static Map<String, String> elements(Element mojo, String name, String key, String value) {
        NodeList found = mojo.getElementsByTagName(name);
        return Stream.iterate(0, i -> i + 1)
                .limit(found.getLength())
                .map(found::item)
                .map(Element.class::cast)
                .collect(Collectors.toMap(e -> text(e, key), e -> text(e, value)));
    }

    private static String text(Element element, String child) {
        return element.getElementsByTagName(child).item(0).getTextContent();
    }

    @Test
    void saysWhatIsWrongInTheOrderOfTheFile() throws Exception {
        List<String> wrong = wrongIn("collector: yes\nsources: one\nskip: perhaps\n");
        assertThat(wrong)
                .extracting(w -> w.replaceFirst("(llmd-tracing.yaml:\\d+).*", "$1"))
                .containsExactly("llmd-tracing.yaml:1", "llmd-tracing.yaml:2", "llmd-tracing.yaml:3");
    }

    @Test
    void theKeysAreTheParametersThatMavenLetsAUserSet() throws Exception {
        Element descriptor = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new File("target/classes/META-INF/maven/plugin.xml"))
                .getDocumentElement();
        NodeList mojos = descriptor.getElementsByTagName("mojo");
        Set<String> editable = Stream.iterate(0, i -> i + 1)
                .limit(mojos.getLength())
                .map(i -> (Element) mojos.item(i))
                .filter(mojo -> !text(mojo, "goal").equals("help"))
                .flatMap(mojo -> elements(mojo, "parameter", "name", "editable").entrySet().stream())
                .filter(parameter -> parameter.getValue().equals("true"))
                .map(Map.Entry::getKey)
                .filter(name -> !ONLY_OF_ONE_RUN.contains(name))
                .collect(Collectors.toSet());

        assertThat(Goals.keys(EnrichMojo.class).fields().keySet()).containsExactlyInAnyOrderElementsOf(editable);
    }

    @Test
    void saysWhatThePomWouldSay() throws Exception {
        String pom = Files.readString(Path.of("src/test/resources/unit/every-parameter.xml"));
        String element = pom.substring(
                pom.indexOf("<configuration>"), pom.indexOf("</configuration>") + "</configuration>".length());
        EnrichMojo fromPom = new ConfigurationElement(project, element).goal();

        read(Files.readString(Path.of("src/test/resources/unit/every-parameter.yaml")));

        assertThat(problems.problems()).isEmpty();
        BeanKeys.of(EnrichMojo.class)
                .fields()
                .forEach((name, field) -> assertThat(value(field, goal))
                        .as(name)
                        .usingRecursiveComparison()
                        .isEqualTo(value(field, fromPom)));
    }

    private static Object value(java.lang.reflect.Field field, Object bean) {
        try {
            return field.get(bean);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aNumberKeepsHowItIsWritten() throws Exception {
        read("samplerArg: 0.10\nkserveVersion: 0.20\nimages:\n- {name: a, component: vllm, version: 1_0}\n");

        assertThat(goal.samplerArg).isEqualTo("0.10");
        assertThat(goal.kserveVersion).isEqualTo("0.20");
        assertThat(goal.images.get(0).version).isEqualTo("1_0");
    }

    @Test
    void offAndYesAreWords() throws Exception {
        read("profile: off\nserviceNames: {vllm: yes}");

        assertThat(goal.profile).isEqualTo("off");
        assertThat(goal.serviceNames).containsEntry("vllm", "yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "# nothing yet\n", "---\n", "profile:\n", "{}", "\uFEFF", "sources:\ncollector: ~"})
    void mayBeEmpty(String text) throws Exception {
        assertThat(configuration(text).settings().general().profile().name()).isEqualTo("production");
    }

    @Test
    void anchorsAndMergeKeysAreFollowed() throws Exception {
        read("""
                environments:
                  - &eu
                    name: eu
                    paths: &paths [overlays/eu]
                    resourceAttributes: &attributes
                      k8s.cluster.name: eu-1
                  - <<: *eu
                    name: us
                resourceAttributes:
                  <<: *attributes
                  cloud.region: west
                excludes: *paths
                """);

        assertThat(problems.problems()).isEmpty();
        assertThat(goal.environments.get(1).name).isEqualTo("us");
        assertThat(goal.environments.get(1).paths).containsExactly("overlays/eu");
        assertThat(goal.resourceAttributes)
                .containsEntry("k8s.cluster.name", "eu-1")
                .containsEntry("cloud.region", "west");
        assertThat(goal.excludes).containsExactly("overlays/eu");
    }

    @Test
    void pathsStartAtTheProject() throws Exception {
        write("deploy/a.yaml", "a: b");

        GoalConfiguration configuration = configuration("sources: [deploy]\noutputDirectory: ./out\n");

        assertThat(configuration.sources()).containsExactly(project.resolve("deploy"));
        assertThat(configuration.outputDirectory()).isEqualTo(project.resolve("out"));
    }

    @Test
    void sourcesInTheFileAreNamedSources() throws Exception {
        goal.pom = null;

        assertThat(configuration("sources: [src]").bareDirectory()).isFalse();
        goal.sources = List.of();
        assertThat(configuration("profile: staging").bareDirectory()).isTrue();
    }

    @Test
    void saysEverythingAboutTheFormAtOnce() throws Exception {
        assertThat(wrongIn("""
                profil: staging
                fail-on: never
                llmd.tracing.inPlace: true
                llmd.tracing.collector.mode: standalone
                environment: []
                xyzzy: 1
                endpoint: [http://a:4317]
                inPlace: yes
                sources: deploy
                environments:
                  eu: {paths: [a]}
                collector:
                  replicas: two
                  tailSampling: 0.1
                  backends:
                    - tpye: jaeger
                      type: jaeger
                      tls: {unverified: maybe}
                    -
                serviceNames: [vllm]
                resourceAttributes:
                  a: [1]
                excludes: [{a: b}]
                outputDirectory: ${project.build.directory}/deploy
                failOn: error
                failOn: never
                """))
                .contains(
                        "llmd-tracing.yaml:26:1: failOn stands there already; a key may stand once",
                        "llmd-tracing.yaml:1:1: profil is no key; did you mean profile?",
                        "llmd-tracing.yaml:2:1: fail-on is no key; did you mean failOn?",
                        "llmd-tracing.yaml:3:1: llmd.tracing.inPlace is no key; did you mean inPlace?",
                        "llmd-tracing.yaml:4:1: llmd.tracing.collector.mode is no key; did you mean collectorMode?",
                        "llmd-tracing.yaml:5:1: environment is no key; did you mean environments?",
                        "llmd-tracing.yaml:7:11: endpoint wants one value, not a list",
                        "llmd-tracing.yaml:8:10: inPlace is \"yes\", which is neither true nor false",
                        "llmd-tracing.yaml:9:10: sources wants a list, not one value; write [deploy]",
                        "llmd-tracing.yaml:11:3: environments wants a list, not a mapping; write - before each of its items",
                        "llmd-tracing.yaml:13:13: collector.replicas is \"two\", which is no whole number",
                        "llmd-tracing.yaml:14:17: collector.tailSampling wants keys of its own, not one value",
                        "llmd-tracing.yaml:16:7: collector.backends[0].tpye is no key; did you mean type?",
                        "llmd-tracing.yaml:18:25: collector.backends[0].tls.unverified is \"maybe\", which is neither true nor false",
                        "llmd-tracing.yaml:20:15: serviceNames wants keys of its own, not a list",
                        "llmd-tracing.yaml:22:6: resourceAttributes.a wants one value, not a list",
                        "llmd-tracing.yaml:23:12: excludes[0] wants one value, not a mapping",
                        "llmd-tracing.yaml:24:18: outputDirectory is \"${project.build.directory}/deploy\", and Maven puts nothing in"
                                + " here; write a path as seen from the project's directory")
                .anyMatch(line -> line.matches("llmd-tracing.yaml:19:\\d+: collector.backends\\[1] is empty"))
                .anyMatch(line -> line.startsWith(
                        "llmd-tracing.yaml:6:1: xyzzy is no key; known are all, allowProtected, applyManifests, "));
    }

    @Test
    void saysWhatIsWrongWithTheWordsAtTheirPlace() throws Exception {
        goal.conflicts = "nobody";
        assertThat(wrongIn("""
                profile: prodution
                samplerArg: 10
                serviceNames: {vlm: chat}
                environments:
                  - name: eu
                    paths: [/etc]
                    endpoint: collector:4317
                collector:
                  mode: stand-alone
                  tailSampling: {share: 0.2}
                images:
                  - name: acme/engine
                excludedComponents: [a/b/c]
                """))
                .containsExactlyInAnyOrder(
                        "<conflicts> is \"nobody\", which is not allowed; allowed are keep, configured, fail",
                        "llmd-tracing.yaml:1:10: profile is \"prodution\", which is no profile; known are development, off, production,"
                                + " staging. Did you mean \"production\"?",
                        "llmd-tracing.yaml:2:13: samplerArg is \"10\", which is no number from 0 to 1; write 0.1 for 10 %",
                        "llmd-tracing.yaml:3:15: serviceNames: vlm is not allowed; allowed are vllm, vllm-decode, vllm-prefill, vllm-encode,"
                                + " sglang, sglang-decode, sglang-prefill, sglang-encode, sglang-router, stack-router, routing-proxy,"
                                + " endpoint-picker, body-based-routing, payload-processor, batch-gateway, async-processor. Did you mean \"vllm\"?",
                        "llmd-tracing.yaml:6:12: environments[0].paths is \"/etc\", which is absolute; write it as seen from the project's"
                                + " directory",
                        "llmd-tracing.yaml:7:15: environments[0].endpoint is \"collector:4317\", which is no URL of a collector; write"
                                + " http://collector:4317, or https where the collector has a certificate",
                        "llmd-tracing.yaml:9:9: collector.mode is \"stand-alone\", which is not allowed; allowed are standalone, operator,"
                                + " none. Did you mean \"standalone\"?",
                        "llmd-tracing.yaml:12:5: images[0].component is missing: name what runs there, as vllm or routing-proxy",
                        "llmd-tracing.yaml:13:21: excludedComponents is \"a/b/c\", which has more than one slash; write container or"
                                + " workload/container");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profile: 'a        | llmd-tracing.yaml:1:10: is no YAML: ",
                "a: b: c            | llmd-tracing.yaml:1:5: is no YAML: ",
                "[profile]          | llmd-tracing.yaml:1:1: the file wants keys, such as profile, not a list",
                "profile            | llmd-tracing.yaml:1:1: the file wants keys, such as profile, not one value",
                "a: *b              | llmd-tracing.yaml:1:4: is no YAML: the alias *b has no anchor",
                "profile: {{ x }}   | llmd-tracing.yaml:1:10: ",
                "? [a]              | llmd-tracing.yaml:1:3: this is no key; known are",
                "profile: \uFFFD    | llmd-tracing.yaml:1:10: is not UTF-8"
            })
    void saysWhereAFileIsNone(String text, String problem) throws Exception {
        assertThat(wrongIn(text)).hasSize(1).first().asString().startsWith(problem);
    }

    @Test
    void isOneDocument() throws Exception {
        assertThat(wrongIn("profile: staging\n---\nprofile: off\n"))
                .containsExactly("llmd-tracing.yaml:3:1: the file wants one document, not several");
    }

    @Test
    void doubtsNameTheirPlaceInTheFile() throws Exception {
        assertThat(configuration("# ours\nendpoint: http://collector:4318\n").notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.location()).hasToString("llmd-tracing.yaml:2:11");
                    assertThat(notice.subject()).isEqualTo("endpoint");
                    assertThat(notice.problem()).contains("and protocol is grpc");
                    assertThat(notice.remedy()).contains("or protocol: http/protobuf.");
                });
    }

    @Test
    void doubtsAboutTheCollectorNameItsPlace() throws Exception {
        goal.endpoint = "http://elsewhere:4317";
        assertThat(configuration("profile: production\ncollector: {mode: standalone, backend: jaeger}")
                        .notices())
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(notice.location()).hasToString("llmd-tracing.yaml:2:12"));
    }

    @Test
    void whatWasSaidToMavenHidesTheKeyOfTheFileWhole() throws Exception {
        goal.conflicts = "fail";
        goal.excludes = List.of("a");
        read("conflicts: configured\nexcludes: [b, c]\nfailOn: never\n", "conflicts", "excludes");

        assertThat(goal.conflicts).isEqualTo("fail");
        assertThat(goal.excludes).containsExactly("a");
        assertThat(goal.failOn).isEqualTo("never");
    }

    @Test
    void whatIsHiddenIsReadAllTheSame() throws Exception {
        read("conflicts: {}\n", "conflicts");

        assertThat(problems.problems())
                .containsExactly("llmd-tracing.yaml:1:12: conflicts wants one value, not a mapping");
    }

    @Test
    void theCommandLinesPartsOfTheCollectorGoBeforeTheFiles() throws Exception {
        goal.collectorMode = "operator";
        goal.collectorBackend = "tempo";
        read(
                "collector: {mode: standalone, namespace: tracing, backends: [{type: jaeger}]}",
                "collectorMode",
                "collectorBackend");
        CollectorWords words = CollectorWords.of(goal);

        assertThat(words.modeSaid()).isEqualTo("operator");
        assertThat(words.backendSaid()).isEqualTo("tempo");
        assertThat(words.namespaceSaid()).isEqualTo("tracing");
    }

    @Test
    void skipsWhereTheFileSaysSo() throws Exception {
        RecordingLog log = new RecordingLog();
        write("llmd-tracing.yaml", "skip: true\nprofile: wrong\n");
        goal.setLog(log);
        goal.execute();

        assertThat(log.lines()).containsExactly("INFO llmd-tracing is skipped (llmd.tracing.skip).");
    }

    @Test
    void theNearestFileUpToTheRootOfTheBuildCounts() throws Exception {
        write("llmd-tracing.yaml", "");
        write("a/llmd-tracing.yaml", "");
        Path deep = Files.createDirectories(project.resolve("a/b/c"));

        assertThat(new ConfigurationFileSearch(deep, project, problems).usual())
                .hasValueSatisfying(found -> assertThat(found.path()).isEqualTo("../../llmd-tracing.yaml"));
        assertThat(new ConfigurationFileSearch(deep, deep.getParent(), problems).usual())
                .isEmpty();
        assertThat(new ConfigurationFileSearch(deep, project.resolve("elsewhere"), problems).usual())
                .isEmpty();
    }

    @Test
    void aNameIsLookedForUpToTheRootOfTheBuild() throws Exception {
        write("ci/tracing.yaml", "");
        Path module = Files.createDirectories(project.resolve("module"));
        ConfigurationFileSearch search = new ConfigurationFileSearch(module, project, problems);

        assertThat(search.named(module.resolve("ci/tracing.yaml")))
                .hasValueSatisfying(found -> assertThat(found.path()).isEqualTo("../ci/tracing.yaml"));
        assertThat(search.named(Path.of("other.yaml"))).isEmpty();
        assertThat(problems.problems())
                .containsExactly(
                        "<configurationFile> names \"other.yaml\", and there is no such file; mend the path or take it out");
    }

    @Test
    void aFileOfAnotherEndingGetsAHint() throws Exception {
        write("llmd-tracing.yml", "profile: wrong");

        assertThat(configuration("").notices()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo(FindingCode.CONFIGURATION_NOT_READ);
            assertThat(notice.location()).hasToString("llmd-tracing.yml");
        });
    }

    @Test
    void noConfigurationFileIsAManifest() throws Exception {
        goal.configurationFile = project.resolve("ci/tracing.yaml").toFile();
        write("ci/tracing.yaml", "");
        Predicate<String> excluded = configuration("").settings().excluded();

        assertThat(List.of("llmd-tracing.yaml", "module/llmd-tracing.yaml", "ci/tracing.yaml"))
                .allMatch(excluded);
        assertThat(List.of("ci/other.yaml", "not-llmd-tracing.yaml", "tracing.yaml"))
                .noneMatch(excluded);
    }

    @Test
    void bytesThatAreNoTextAreTold() throws Exception {
        Files.write(project.resolve("llmd-tracing.yaml"), "profile: \u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(goal::execute)
                .withMessageContaining("llmd-tracing.yaml:1:10: is not UTF-8");
    }

    @Test
    void mavenKnowsWhatIsADefault() throws Exception {
        String merged = """
                <configuration>
                  <conflicts default-value="keep">${llmd.tracing.conflicts}</conflicts>
                  <failOn default-value="error">never</failOn>
                  <inPlace default-value="false">${llmd.tracing.inPlace}</inPlace>
                  <images><image/></images>
                  <rules/>
                  <projectDirectory default-value="${basedir}"/>
                </configuration>""";
        Map<String, Object> properties = Map.of("${llmd.tracing.inPlace}", "false", "never", "never");
        SaidToMaven said = new SaidToMaven(Xpp3DomBuilder.build(new StringReader(merged)), evaluator(properties));

        assertThat(List.of("failOn", "inPlace", "images")).allMatch(said::has);
        assertThat(List.of("conflicts", "rules", "projectDirectory", "profile")).noneMatch(said::has);
    }

    private static ExpressionEvaluator evaluator(Map<String, Object> properties) {
        return new ExpressionEvaluator() {
            @Override
            public Object evaluate(String expression) {
                return properties.get(expression);
            }

            @Override
            public File alignToBaseDirectory(File file) {
                return file;
            }
        };
    }
}

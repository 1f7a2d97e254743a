package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.llmdtracing.diagnostic.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollectorReaderTest {
    @TempDir
    private Path project;

    private ConfigurationElement collector(String content) {
        return new ConfigurationElement(
                project, "<configuration><collector>" + content + "</collector></configuration>");
    }

    private ConfigurationElement standalone(String content) {
        return collector("<mode>standalone</mode>" + content);
    }

    private static void refuses(ConfigurationElement element, String... words) {
        assertThatThrownBy(element::collectors)
                .isInstanceOf(MojoFailureException.class)
                .message()
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<mode>standalon</mode> | <collector>: <mode> is \"standalon\" | standalone, operator, none. Did you mean \"standalone\"?",
                "<mode>standalone</mode> | <backend> is missing | jaeger-elasticsearch",
                "<backend>jaeger</backend> | <mode> is missing | standalone or operator",
                "<mode>standalone</mode><backend>jager</backend> | <backend> is \"jager\" | Did you mean \"jaeger\"?",
                "<mode>operator</mode><backend>tempo</backend><name>otel</name> | <name> is \"otel\" | write otel-collector",
                "<mode>standalone</mode><backend>tempo</backend><name>Otel</name> | <name> is \"Otel\" | lower case letters",
                "<mode>standalone</mode><backend>tempo</backend><namespace>a.b</namespace> | <namespace> is \"a.b\" | lower case letters",
                "<mode>standalone</mode><backend>tempo</backend><version>latest</version> | <version>: | is no version",
                "<mode>standalone</mode><backend>tempo</backend><version>0.90.0</version> | <version> is \"0.90.0\" | older than 0.120.0",
                "<mode>standalone</mode><backend>tempo</backend><image>a/b@sha256:00</image> | <image> is | has a digest",
                "<mode>standalone</mode><backend>tempo</backend><footprint>huge</footprint> | <footprint> is \"huge\" | minimal, production",
                "<mode>standalone</mode><backend>tempo</backend><sampling>both</sampling> | <sampling> is \"both\" | head, tail",
                "<mode>standalone</mode><backend>tempo</backend><kubernetesAttributes>all</kubernetesAttributes> | is \"all\" | none, namespace, cluster",
                "<mode>standalone</mode><backend>tempo</backend><kubernetesAttributes>cluster</kubernetesAttributes> | <namespace> is missing | rights",
                "<mode>standalone</mode><backend>tempo</backend><replicas>0</replicas> | <replicas> is \"0\" | 1 is the least",
                "<mode>standalone</mode><backend>tempo</backend><replicas>4</replicas><maxReplicas>3</maxReplicas> | <maxReplicas> is \"3\" | less than <replicas>, 4",
                "<mode>standalone</mode><backend>tempo</backend><memory>lots</memory> | <memory> is \"lots\" | as 1Gi",
                "<mode>standalone</mode><backend>tempo</backend><memory>1Gi</memory><limits>false</limits> | <memory> | no effect",
                "<mode>standalone</mode><backend>tempo,tempo</backend> | two backends are called \"tempo\" | another <name>",
            })
    void saysWhatIsWrongAndWhatIsAllowed(String content, String problem, String remedy) {
        refuses(collector(content), problem, remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<share>2</share> | <share> is \"2\" | from 0 to 1",
                "<slow>fast</slow> | <slow>: | as 30s or 2m",
                "<decisionWait>0s</decisionWait> | <decisionWait>: | as 30s or 2m",
                "<samplers>0</samplers> | <samplers> is \"0\" | 1 is the least",
            })
    void saysWhatIsWrongWithTailSampling(String content, String problem, String remedy) {
        refuses(
                standalone("<backend>tempo</backend><sampling>tail</sampling><tailSampling>" + content
                        + "</tailSampling>"),
                problem,
                remedy);
    }

    @Test
    void refusesTailSamplingThatNobodyAskedFor() {
        refuses(
                standalone("<backend>tempo</backend><tailSampling><share>0.5</share></tailSampling>"),
                "<tailSampling> has no effect without <sampling>tail</sampling>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<name>a</name> | <type> is missing | jaeger-cassandra",
                "<type>otlp</type> | <endpoint> is missing | https://otlp.example.com:4317",
                "<type>otlp</type><endpoint>otlp.example.com:4317</endpoint> | <endpoint> is \"otlp.example.com:4317\" | write http://otlp.example.com:4317",
                "<type>otlp</type><endpoint>https://a:4317</endpoint><protocol>udp</protocol> | <protocol> is \"udp\" | grpc, http/protobuf",
                "<type>tempo</type><name>My Tempo</name> | <name> is \"My Tempo\" | lower case letters",
                "<type>jaeger</type><endpoint>http://jaeger:4317</endpoint> | <endpoint> does not go with a Jaeger that is generated | choose otlp",
                "<type>jaeger</type><storage><secret>s</secret></storage> | <storage> does not go with a Jaeger that keeps traces in memory | jaeger-elasticsearch",
                "<type>jaeger-elasticsearch</type> | <storage> has no <addresses> | https://elasticsearch:9200",
                "<type>jaeger-elasticsearch</type><storage><addresses><address>es:9200</address></addresses></storage> | <address> is \"es:9200\" | https://HOST:9200",
                "<type>jaeger-opensearch</type><storage><addresses><address>https://me:pw@os:9200</address></addresses></storage> | <address> is | Secret",
                "<type>jaeger-cassandra</type> | <storage> has no <addresses> | cassandra:9042",
                "<type>jaeger-cassandra</type><storage><addresses><address>http://c:9042</address></addresses></storage> | <address> is | HOST:9042",
                "<type>tempo</type><tenant>a</tenant><headers><header><name>x-scope-orgid</name><value>b</value></header></headers> | <tenant> | keep one",
                "<type>otlp</type><endpoint>https://a</endpoint><tls><ca>ca.crt</ca></tls> | <tls>: | belong together",
                "<type>otlp</type><endpoint>https://a</endpoint><tls><secret>s</secret><certificate>c</certificate></tls> | <tls>: <certificate> and <key> | belong together",
            })
    void saysWhatIsWrongWithABackend(String content, String problem, String remedy) {
        refuses(standalone("<backends><backend>" + content + "</backend></backends>"), problem, remedy);
    }

    private ConfigurationElement header(String content) {
        return standalone("<backends><backend><type>otlp</type><endpoint>https://a</endpoint><headers><header>"
                + content + "</header></headers></backend></backends>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<value>a</value> | <name> is missing",
                "<name>a b</name><value>a</value> | is no name of a header",
                "<name>a</name> | <secret> is missing",
                "<name>a</name><secret>s</secret> | <secret> and <key> belong together",
            })
    void saysWhatIsWrongWithAHeader(String content, String problem) {
        refuses(header(content), problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<name>authorization</name><value>Basic dXNlcjpwYXNz</value>",
                "<name>x-api-key</name><value>0123456789abcdef</value>",
                "<name>x-honeycomb-team</name><value>hcaik_01hqk4k20cjeh63wca8vva5stw70nft6m5n8wr8f5mjx3762s8269j50wc</value>",
            })
    void takesNoSecretIntoAManifestAndShowsNone(String content) {
        String secret = content.replaceAll(".*<value>|</value>", "");
        assertThatThrownBy(header(content)::collectors)
                .isInstanceOf(MojoFailureException.class)
                .message()
                .contains("looks like a secret", "<secret> and <key>")
                .doesNotContain(secret);
    }

    @Test
    void generatesNothingUnlessAsked() throws Exception {
        assertThat(collector("").collectors()).isEmpty();
        assertThat(collector("<mode>none</mode><backend>jaeger</backend>").collectors())
                .isEmpty();
        assertThat(collector("<namespace>observability</namespace>").collectors())
                .isEmpty();
    }

    @Test
    void fillsInWhatThePomLeavesOpenFromTheCommandLine() throws Exception {
        EnrichMojo goal = new EnrichMojo();
        goal.projectDirectory = project.toFile();
        goal.collectorMode = "standalone";
        goal.collectorBackend = "jaeger";
        goal.collectorNamespace = "observability";

        GoalConfiguration configuration = new GoalConfigurationMapper(goal).map();

        assertThat(configuration.collectors()).singleElement().satisfies(c -> {
            assertThat(c.settings().namespace()).contains("observability");
            assertThat(c.settings().backends()).extracting(b -> b.name()).containsExactly("jaeger");
        });
    }

    @Test
    void listensToThePomBeforeTheCommandLine() throws Exception {
        EnrichMojo goal = new EnrichMojo();
        goal.projectDirectory = project.toFile();
        goal.collector = new CollectorElement();
        goal.collector.mode = "none";
        goal.collectorMode = "standalone";
        goal.collectorBackend = "jaeger";

        assertThat(new GoalConfigurationMapper(goal).map().collectors()).isEmpty();
    }

    @Test
    void tellsTheWorkloadsWhereTheCollectorIs() throws Exception {
        assertThat(standalone("<backend>jaeger</backend><namespace>observability</namespace>")
                        .settings()
                        .general()
                        .collector())
                .hasValueSatisfying(c -> assertThat(c.hostFrom(Optional.empty()))
                        .isEqualTo("otel-collector.observability.svc.cluster.local"));
    }

    @Test
    void namesTheElementInWhatIsDoubtful() throws Exception {
        List<Finding> notices = standalone("<backend>debug</backend>").notices();

        assertThat(notices).singleElement().satisfies(f -> {
            assertThat(f.location().file()).isEqualTo("pom.xml");
            assertThat(f.subject()).isEqualTo("<collector>");
            assertThat(f.remedy()).isNotEmpty();
        });
    }
}

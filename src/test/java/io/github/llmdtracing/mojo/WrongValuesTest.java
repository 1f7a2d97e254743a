package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in one element, it is taken or it is refused in words, and never a fault of ours. */
class WrongValuesTest {
    private static final List<String> VALUES = List.of(
            "x y",
            "{x}",
            "ü",
            "A_B",
            "-1",
            "0",
            "99999999999999999999",
            "NaN",
            "..",
            "a/../b",
            "**",
            "[",
            "(",
            "[1,",
            "\\",
            "a\nb",
            "a\u0000b",
            "https://[::1",
            "http://a:99999",
            "a:b@sha256:",
            ",",
            "a".repeat(5000));

    private static final String EVERYTHING = """
            <configuration>
              <profile>mine</profile>
              <profiles>
                <profile>
                  <name>mine</name><sampler>parentbased_traceidratio</sampler><samplerArg>0.2</samplerArg><detail>model</detail>
                  <environment><A>b</A></environment>
                </profile>
              </profiles>
              <endpoint>http://otel:4317</endpoint>
              <protocol>grpc</protocol>
              <sampler>parentbased_traceidratio</sampler>
              <samplerArg>0.3</samplerArg>
              <serviceNames><vllm-decode>d</vllm-decode></serviceNames>
              <resourceAttributes><a.b>c</a.b></resourceAttributes>
              <conflicts>keep</conflicts>
              <unknownVersions>warn</unknownVersions>
              <failOn>error</failOn>
              <kserveVersion>0.20.0</kserveVersion>
              <sourceUrl>https://git.example.com/{file}</sourceUrl>
              <sources><source>deploy</source></sources>
              <outputDirectory>out</outputDirectory>
              <collectorDirectory>out/collector</collectorDirectory>
              <reportFormats><reportFormat>json</reportFormat></reportFormats>
              <excludes><exclude>charts</exclude></excludes>
              <excludedComponents><excludedComponent>a/b</excludedComponent></excludedComponents>
              <images><image><name>a/b</name><component>vllm</component><version>0.17.1</version></image></images>
              <rules>
                <rule>
                  <component>vllm</component><image>a/b</image><versions>[0.9,)</versions><tracing>flags</tracing><note>n</note>
                </rule>
              </rules>
              <releases>
                <release>
                  <name>r</name><chart>c/d</chart><version>1.0.0</version><namespace>n</namespace>
                  <values><value>deploy/values.yaml</value></values>
                </release>
              </releases>
              <silences>
                <silence><code>hop-untraced</code><paths><path>deploy</path></paths><reason>r</reason></silence>
              </silences>
              <environments>
                <environment>
                  <name>eu</name><paths><path>deploy/eu</path></paths><profile>staging</profile><endpoint>http://eu:4317</endpoint>
                  <sampler>parentbased_traceidratio</sampler><samplerArg>0.4</samplerArg>
                  <collector>
                    <mode>operator</mode><backend>tempo</backend><namespace>n</namespace><name>eu-collector</name>
                  </collector>
                </environment>
              </environments>
              <collector>
                <mode>standalone</mode><namespace>n</namespace><name>c</name><image>a/c</image><version>0.130.0</version>
                <footprint>production</footprint><sampling>tail</sampling>
                <tailSampling>
                  <share>0.1</share><slow>30s</slow><decisionWait>30s</decisionWait><samplers>2</samplers>
                </tailSampling>
                <kubernetesAttributes>namespace</kubernetesAttributes>
                <resourceAttributes><a>b</a></resourceAttributes>
                <replicas>2</replicas><maxReplicas>4</maxReplicas>
                <cpuRequest>250m</cpuRequest><cpuLimit>1</cpuLimit><memory>1Gi</memory>
                <backends>
                  <backend>
                    <type>otlp</type><name>o</name><endpoint>https://o:4317</endpoint><protocol>grpc</protocol>
                    <headers><header><name>h</name><secret>s</secret><key>k</key></header></headers>
                    <tls><secret>s</secret><ca>ca.crt</ca><certificate>c.crt</certificate><key>c.key</key></tls>
                  </backend>
                  <backend>
                    <type>tempo</type><name>t</name><endpoint>http://t:4317</endpoint><tenant>a</tenant>
                  </backend>
                  <backend>
                    <type>jaeger-elasticsearch</type><name>e</name><image>a/j:2.0</image>
                    <storage>
                      <addresses><address>https://e:9200</address></addresses><secret>s</secret><name>p</name>
                    </storage>
                  </backend>
                  <backend>
                    <type>jaeger-cassandra</type><name>k</name>
                    <storage>
                      <addresses><address>cassandra:9042</address></addresses><name>p</name><datacenter>d</datacenter>
                    </storage>
                  </backend>
                </backends>
              </collector>
            </configuration>
            """;

    @TempDir
    private Path project;

    @BeforeEach
    void aProject() throws IOException {
        Files.createDirectories(project.resolve("deploy"));
        Files.writeString(project.resolve("deploy/values.yaml"), "a: b\n");
    }

    private static Xpp3Dom everything() throws Exception {
        return Xpp3DomBuilder.build(new StringReader(EVERYTHING));
    }

    private static Stream<Xpp3Dom> leaves(Xpp3Dom element) {
        return element.getChildCount() == 0
                ? Stream.of(element)
                : Stream.of(element.getChildren()).flatMap(WrongValuesTest::leaves);
    }

    /** What is neither taken nor refused. */
    private Stream<String> faults(Xpp3Dom configuration, String what) {
        try {
            new GoalConfigurationMapper(ConfigurationElement.goal(project, configuration)).map();
            return Stream.empty();
        } catch (MojoFailureException | ComponentConfigurationException refused) {
            return Stream.empty();
        } catch (Exception | StackOverflowError fault) {
            return Stream.of(what + ": " + fault);
        }
    }

    @Test
    void theValuesThatAreReplacedAreRight() throws Exception {
        EnrichMojo goal = ConfigurationElement.goal(project, everything());

        assertThat(new GoalConfigurationMapper(goal).map().collectors()).hasSize(2);
    }

    @Test
    void noValueOfAnElementIsAFaultOfOurs() throws Exception {
        List<String> faults = new ArrayList<>();
        int leaves = (int) leaves(everything()).count();
        for (int i = 0; i < leaves; i++) {
            for (String value : VALUES) {
                Xpp3Dom mutant = everything();
                Xpp3Dom leaf = leaves(mutant).toList().get(i);
                leaf.setValue(value);
                String shown = value.length() > 100 ? "a long word" : value;
                faults(mutant, "<" + leaf.getName() + "> of " + leaf.getParent().getName() + " \"" + shown + "\"")
                        .forEach(faults::add);
            }
        }
        assertThat(faults).isEmpty();
    }
}

package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.llmdtracing.helm.ConfiguredRelease;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.otel.Sampler;
import io.github.llmdtracing.otel.Sampling;
import io.github.llmdtracing.otel.SamplingProfile;
import io.github.llmdtracing.pipeline.ArchiveRequest;
import io.github.llmdtracing.report.ReportFormat;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.Version;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.NamePattern;
import io.github.llmdtracing.settings.Topic;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.settings.UnknownVersions;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.junit.jupiter.api.Test;

@MojoTest
class EnrichMojoTest {
    private static final String POM = "src/test/resources/unit/every-parameter.xml";

    @Test
    @InjectMojo(goal = "enrich")
    @MojoParameter(name = "skip", value = "true")
    void saysOnlyThatItIsSkipped(EnrichMojo enrich) throws Exception {
        RecordingLog log = new RecordingLog();
        enrich.setLog(log);
        enrich.execute();
        assertThat(log.lines()).containsExactly("INFO llmd-tracing is skipped (llmd.tracing.skip).");
    }

    @Test
    @InjectMojo(goal = "enrich", pom = POM)
    void takesPlacesAndPoliciesFromThePom(EnrichMojo enrich) throws Exception {
        GoalConfiguration configuration = new GoalConfigurationMapper(enrich).map();

        assertThat(configuration.sources())
                .containsExactly(Path.of("src/main/java").toAbsolutePath());
        assertThat(configuration.outputDirectory())
                .isEqualTo(Path.of("target/out").toAbsolutePath());
        assertThat(configuration.inPlace()).isTrue();
        assertThat(configuration.failOn()).isEqualTo(FailOn.WARNING);
        assertThat(configuration.reportFormats()).extracting(ReportFormat::id).containsExactly("json", "gitlab");
        assertThat(configuration.notices()).isEmpty();
        assertThat(configuration.settings().protocol()).isEqualTo(OtlpProtocol.HTTP_PROTOBUF);
        assertThat(configuration.settings().conflicts()).isEqualTo(ConflictPolicy.CONFIGURED);
        assertThat(configuration.settings().unknownVersions()).isEqualTo(UnknownVersions.SKIP);
    }

    @Test
    @InjectMojo(goal = "enrich", pom = POM)
    void takesWhatToAttachFromThePom(EnrichMojo enrich) throws Exception {
        GoalConfiguration configuration = new GoalConfigurationMapper(enrich).map();
        enrich.pom = new File("pom.xml");
        enrich.outputTimestamp = "1970-01-01T02:00:01+02:00";

        Attachment attachment = new AttachmentReader(enrich).read(configuration);

        assertThat(attachment.classifier()).isEqualTo("manifests");
        assertThat(attachment.archive().orElseThrow().seconds()).isOne();
        assertThat(attachment.archive().orElseThrow().secrets()).isTrue();

        enrich.outputTimestamp = "9999999999";
        assertThat(new AttachmentReader(enrich)
                        .read(configuration)
                        .archive()
                        .orElseThrow()
                        .seconds())
                .as("as much as a header holds")
                .isEqualTo(8_589_934_591L);
        enrich.attachClassifier = null;
        enrich.outputTimestamp = "x";
        assertThat(new AttachmentReader(enrich).read(configuration).classifier())
                .isEqualTo("tracing-load-test");
    }

    @Test
    @InjectMojo(goal = "enrich", pom = POM)
    void saysAtOnceWhatKeepsItFromAttaching(EnrichMojo enrich) throws Exception {
        GoalConfiguration configuration = new GoalConfigurationMapper(enrich).map();
        enrich.pom = null;
        enrich.attachClassifier = "a b";
        enrich.outputTimestamp = "yesterday";

        assertThatThrownBy(() -> new AttachmentReader(enrich).read(configuration))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("""
                        The configuration of llmd-tracing has 3 errors:
                          <attachClassifier> is "a b", expected letters, digits, dots, hyphens and underscores, as tracing-eu
                          the property project.build.outputTimestamp is "yesterday"; expected a time with its offset, as 2026-01-31T12:00:00Z, or seconds since 1970
                          <attach> needs a POM: without one there is nothing to attach to, and nothing to install""");
    }

    @Test
    void anotherExecutionNeedsAClassifierOfItsOwn() throws MojoFailureException {
        MavenProject project = new MavenProject();
        Attachment first = attachment("a.tar.gz");
        MavenProjectHelper artifacts = helper();

        assertThat(first.attachTo(project, artifacts)).isTrue();
        assertThat(first.attachTo(project, artifacts)).as("the phase ran twice").isFalse();
        assertThat(project.getAttachedArtifacts()).hasSize(1);
        assertThatThrownBy(() -> attachment("b.tar.gz").attachTo(project, artifacts))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("<attachClassifier>");
    }

    private static Attachment attachment(String file) {
        return new Attachment(Optional.of(new ArchiveRequest(Path.of(file), false, 0)), "tracing-staging");
    }

    // Maven's own does the same, and nobody else may.
    @SuppressWarnings("deprecation")
    private static MavenProjectHelper helper() {
        return (MavenProjectHelper) Proxy.newProxyInstance(
                EnrichMojoTest.class.getClassLoader(),
                new Class<?>[] {MavenProjectHelper.class},
                (proxy, method, args) -> {
                    ((MavenProject) args[0]).addAttachedArtifact(artifact((File) args[3], (String) args[2]));
                    return null;
                });
    }

    private static Artifact artifact(File file, String classifier) {
        Artifact artifact =
                new DefaultArtifact("g", "a", "1", null, "tar.gz", classifier, new DefaultArtifactHandler("tar.gz"));
        artifact.setFile(file);
        return artifact;
    }

    @Test
    @InjectMojo(goal = "enrich", pom = POM)
    void takesTracingFromThePom(EnrichMojo enrich) throws Exception {
        TracingSettings settings = new GoalConfigurationMapper(enrich).map().settings();

        assertThat(settings.general())
                .isEqualTo(new Tracing(
                        new SamplingProfile(
                                "load-test",
                                true,
                                new Sampling(Sampler.PARENTBASED_TRACEIDRATIO, "0.02"),
                                "none",
                                Map.of("OTEL_BSP_MAX_QUEUE_SIZE", "8192")),
                        true,
                        Optional.of(new OtlpEndpoint("http://otel-collector.monitoring:4318")),
                        Map.of("vllm-decode", "chat-decode"),
                        Map.of("k8s.cluster.name", "west-1"),
                        Set.of()));
        assertThat(settings.at("values/eu.yaml"))
                .isEqualTo(settings.at("overlays/eu/x.yaml"))
                .isEqualTo(new Tracing(
                        new SamplingProfile(
                                "staging",
                                true,
                                new Sampling(Sampler.PARENTBASED_TRACEIDRATIO, "0.4"),
                                "all",
                                Map.of()),
                        true,
                        Optional.of(new OtlpEndpoint("http://otel-collector.eu:4318")),
                        Map.of("vllm-decode", "chat-decode", "vllm", "chat-eu"),
                        Map.of("k8s.cluster.name", "west-1", "deployment.environment.name", "eu"),
                        EnumSet.allOf(Topic.class)));
    }

    @Test
    @InjectMojo(goal = "enrich", pom = POM)
    void takesFactsAndExclusionsFromThePom(EnrichMojo enrich) throws Exception {
        TracingSettings settings = new GoalConfigurationMapper(enrich).map().settings();

        assertThat(settings.images().resolve(ImageReference.parse("registry.acme/llm/engine:prod")))
                .hasValueSatisfying(fact -> assertThat(fact.component()).isEqualTo("vllm"));
        assertThat(settings.rules().all().get(0).note()).isEqualTo("Our build has the flag.");
        assertThat(settings.releases())
                .containsExactly(new ConfiguredRelease(
                        "ms-chat",
                        "llm-d-modelservice/llm-d-modelservice",
                        Optional.of("0.4.12"),
                        Optional.of("llm"),
                        List.of("pom.xml")));
        assertThat(settings.excluded().test("helm/charts/x.yaml")).isTrue();
        assertThat(settings.excludedComponents()).containsExactly(new NamePattern("canary-*/modelserver"));
        assertThat(settings.kserve()).contains(Version.of("0.20"));
    }
}

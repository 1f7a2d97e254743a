package io.github.llmdtracing.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.report.TracingReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestArchiveTest {
    private static final String DECODE = "src/test/resources/sarif/decode.yaml";
    private static final String SECRET = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: token\ndata:\n  a: Yg==\n";

    @TempDir
    private Path project;

    @Test
    void holdsTheTreeAsEnrichLeavesIt() throws IOException {
        file("decode.yaml", Files.readString(Path.of(DECODE)) + "---\n" + SECRET);
        file("read me.md", "kind: Secret\n");

        TracingReport report = archive(false, false);

        String enriched = Files.readString(project.resolve("out/manifests/input/decode.yaml"));
        assertThat(enriched).contains("otlp-traces-endpoint", "Secret");
        assertThat(members())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "manifests/input/decode.yaml",
                        enriched.substring(0, enriched.indexOf("---\n")),
                        "manifests/input/read me.md",
                        "kind: Secret\n"));
        assertThat(ofArchive(report))
                .extracting(Finding::code, Finding::subject, f -> f.location().file())
                .containsExactly(tuple(FindingCode.SECRET_LEFT_OUT, "Secret/token", "input/decode.yaml"));
    }

    @Test
    void secretsGoInWhereThatIsAskedFor() throws IOException {
        file("secret.yaml", SECRET);
        file("kustomization.yaml", "secretGenerator:\n- name: a\n  literals: [b=c]\n");

        TracingReport report = archive(false, true);

        assertThat(members()).containsEntry("manifests/input/secret.yaml", SECRET);
        assertThat(ofArchive(report)).isEmpty();
    }

    @Test
    void aKustomizationCanBeBuiltWithoutItsSecret() throws IOException {
        file("base/secret.yaml", SECRET);
        file("base/token.yaml", SECRET);
        file("overlay/kustomization.yaml", "resources:\n- ../base/./secret.yaml\n");

        archive(false, false);

        assertThat(members())
                .containsOnlyKeys("manifests/input/base/secret.yaml", "manifests/input/overlay/kustomization.yaml");
        assertThat(members().get("manifests/input/base/secret.yaml"))
                .isEqualTo("# The objects of kind Secret that this file held are not in this archive.\n");
    }

    @Test
    void whatCannotBeTakenOutTakesItsFileWithIt() throws IOException {
        file("values.yaml", "extraObjects:\n- kind: Secret\n  stringData: {a: b}\n");
        file("template.yaml", "{{- if .Values.a }}\nkind: Secret\n{{- end }}\n");
        file("other.yaml", "{{- if .Values.a }}\nkind: Service # Secret\n{{- end }}\n");
        Files.write(project.resolve("input/utf16.yaml"), SECRET.getBytes(StandardCharsets.UTF_16));

        TracingReport report = archive(false, false);

        assertThat(members()).containsOnlyKeys("manifests/input/other.yaml");
        assertThat(ofArchive(report))
                .allMatch(f -> f.code() == FindingCode.FILE_LEFT_OUT)
                .extracting(f -> f.location().file())
                .containsExactly("input/template.yaml", "input/utf16.yaml", "input/values.yaml");
    }

    @Test
    void theSecretsOfAGeneratorAreSaidToBeThere() throws IOException {
        file("kustomization.yaml", "secretGenerator:\n- name: a\n  literals: [b=c]\n");

        TracingReport report = archive(false, false);

        assertThat(members()).containsOnlyKeys("manifests/input/kustomization.yaml");
        assertThat(ofArchive(report))
                .extracting(Finding::code, f -> f.location().toString())
                .containsExactly(tuple(FindingCode.GENERATED_SECRET_ATTACHED, "input/kustomization.yaml:2:1"));
    }

    @Test
    void inPlaceItHoldsTheSourcesButNotTheLock() throws IOException {
        file("decode.yaml", Files.readString(Path.of(DECODE)));

        archive(true, false);
        byte[] first = Files.readAllBytes(archive());
        archive(true, false);

        assertThat(members())
                .containsExactly(Map.entry(
                        "manifests/input/decode.yaml", Files.readString(project.resolve("input/decode.yaml"))));
        assertThat(Files.readAllBytes(archive())).isEqualTo(first);
    }

    @Test
    void aFileThatNobodyMayReadIsNotInItAndTheRestIs() throws IOException {
        file("decode.yaml", "kind: Pod\n");
        file("closed.yaml", "kind: Pod\n");
        Path closed = project.resolve("input/closed.yaml");
        closed.toFile().setReadable(false);
        assumeFalse(Files.isReadable(closed), "whoever may do everything can read it");

        archive(true, false);

        assertThat(members()).containsOnlyKeys("manifests/input/decode.yaml");
    }

    @Test
    void linksThatLeadOutAreLeftOut() throws IOException {
        file("base/decode.yaml", "kind: Pod\n");
        Files.createSymbolicLink(project.resolve("input/in.yaml"), Path.of("base/decode.yaml"));
        Files.createSymbolicLink(project.resolve("input/out.yaml"), Path.of("../elsewhere.yaml"));
        Files.writeString(project.resolve("elsewhere.yaml"), "kind: Pod\n");

        TracingReport report = archive(false, false);

        assertThat(members()).containsOnlyKeys("manifests/input/base/decode.yaml", "manifests/input/in.yaml");
        assertThat(ofArchive(report)).extracting(f -> f.location().file()).containsExactly("input/out.yaml");
    }

    private void file(String name, String text) throws IOException {
        Path file = project.resolve("input").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path archive() {
        return project.resolve("out/a.tar.gz");
    }

    private TracingReport archive(boolean inPlace, boolean secrets) {
        return new PipelineRun(project, EnrichmentTest.settings())
                .archive(inPlace, new ArchiveRequest(archive(), secrets, 0));
    }

    private static List<Finding> ofArchive(TracingReport report) {
        List<FindingCode> codes =
                List.of(FindingCode.SECRET_LEFT_OUT, FindingCode.FILE_LEFT_OUT, FindingCode.GENERATED_SECRET_ATTACHED);
        return report.findings().stream().filter(f -> codes.contains(f.code())).toList();
    }

    private Map<String, String> members() throws IOException {
        Map<String, String> members = new TreeMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive())))) {
            for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
                members.put(e.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return members;
    }
}

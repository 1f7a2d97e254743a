package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.files.ArchiveMember;
import io.github.llmdtracing.files.TarGzip;
import io.github.llmdtracing.kubernetes.WithoutSecrets;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps objects of kind Secret out of an archive, and gathers what has to be said of that. */
final class ArchivedSecrets implements TarGzip.Content {
    private static final Pattern YAML = Pattern.compile("(?i).*\\.(?:ya?ml|json)|(?:.*/)?Kustomization");

    /** In a text that is no YAML, as a template. */
    private static final Pattern KIND = Pattern.compile("(?m)^[\\s\\-{,]*[\"']?kind[\"']?\\s*:\\s*[\"']?Secret\\b");

    /** What is left of a file that a kustomization needs: it takes one without any object. */
    private static final String PLACEHOLDER =
            "# The objects of kind Secret that this file held are not in this archive.\n";

    private final boolean wanted;
    private final KustomizedMembers needed;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * For one archive.
     *
     * @param wanted whether Secrets are to be in it
     * @param needed the files that kustomizations name
     */
    ArchivedSecrets(boolean wanted, KustomizedMembers needed) {
        this.wanted = wanted;
        this.needed = needed;
    }

    /** What has to be said, after the archive was written. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Override
    public Optional<byte[]> of(ArchiveMember member, byte[] standing) {
        if (wanted || !YAML.matcher(member.name()).matches()) {
            return Optional.of(standing);
        }
        String text = new String(standing, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), standing) || text.indexOf(0) >= 0) {
            return leftOut(member, "It is no UTF-8, so it cannot be told whether it holds a Secret.");
        }
        boolean mayHold = text.contains("Secret") || text.contains("secretGenerator");
        return mayHold ? read(member, text).map(t -> t.getBytes(StandardCharsets.UTF_8)) : Optional.of(standing);
    }

    private Optional<String> read(ArchiveMember member, String text) {
        try {
            YamlFile file = YamlFile.read(SourceText.of(member.source(), text));
            file.documents().forEach(d -> generator(file, d.root()));
            return without(member, file);
        } catch (YamlSyntaxException e) {
            return KIND.matcher(text).find()
                    ? leftOut(member, "It holds a Secret, and is no YAML from which that could be taken.")
                    : Optional.of(text);
        }
    }

    private void generator(YamlFile file, YamlNode root) {
        root.asMapping()
                .filter(m -> m.sequence("secretGenerator")
                                .filter(s -> !s.items().isEmpty())
                                .isPresent()
                        || m.text("kind").filter("SecretGenerator"::equals).isPresent())
                .map(m -> m.get("secretGenerator").orElse(m))
                .ifPresent(n -> findings.add(ArchiveFindings.generatedSecret(
                        Location.of(file.text(), n.range().start()).withoutSourceLine())));
    }

    private Optional<String> without(ArchiveMember member, YamlFile file) {
        WithoutSecrets rest = new WithoutSecrets(file);
        if (!rest.isNeeded()) {
            return Optional.of(file.text().content());
        }
        Optional<String> text = rest.text();
        if (text.isEmpty()) {
            return leftOut(member, "It holds a Secret that cannot be taken out for certain.");
        }
        rest.titles().forEach(t -> findings.add(ArchiveFindings.secretLeftOut(member.source(), t)));
        return text.filter(t -> !t.isEmpty()).or(() -> placeholder(member));
    }

    private Optional<String> placeholder(ArchiveMember member) {
        return needed.names().contains(member.name()) ? Optional.of(PLACEHOLDER) : Optional.empty();
    }

    private <T> Optional<T> leftOut(ArchiveMember member, String why) {
        findings.add(ArchiveFindings.fileLeftOut(member.source(), why));
        return Optional.empty();
    }
}

package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files that SOPS has encrypted: it keeps a check sum over all values, so that with one more the file can be decrypted no longer
 * (getsops/sops README, "Message Authentication Code", 3.9).
 */
final class EncryptedFile {
    private EncryptedFile() {}

    static boolean is(YamlFile file) {
        return roots(file).anyMatch(EncryptedFile::isEncrypted);
    }

    private static Stream<YamlMapping> roots(YamlFile file) {
        return file.documents().stream().flatMap(d -> d.root().asMapping().stream());
    }

    private static boolean isEncrypted(YamlMapping root) {
        return root.mapping("sops").flatMap(s -> s.text("mac")).isPresent();
    }

    /** What has to be said of one that is no secret of Kubernetes, where nobody would look for components. */
    static Optional<Finding> finding(YamlFile file) {
        boolean secret = roots(file)
                .allMatch(r -> r.text("kind").filter("Secret"::equals).isPresent());
        return is(file) && !secret
                ? Optional.of(
                        Finding.of(
                                FindingCode.ENCRYPTED,
                                Location.of(file.text().path()),
                                "",
                                "the file is encrypted by SOPS and is left alone",
                                "Its check sum would not fit any more.",
                                "Decrypt it, enrich it and encrypt it again, or put what is not secret into a file of its own."))
                : Optional.empty();
    }
}

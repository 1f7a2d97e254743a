package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;

/** What is said of an archive. */
final class ArchiveFindings {
    private static final String ASK =
            "Where Secrets may be in the archive, say so: <attachSecrets>true</attachSecrets>.";

    private ArchiveFindings() {}

    static Finding secretLeftOut(String file, String secret) {
        return Finding.of(
                FindingCode.SECRET_LEFT_OUT,
                Location.of(file),
                secret,
                "is not in the attached archive",
                "Who may read artifacts may not be meant to read Secrets. The rest of the file is there as it is.",
                ASK);
    }

    static Finding fileLeftOut(String file, String why) {
        return Finding.of(
                FindingCode.FILE_LEFT_OUT,
                Location.of(file),
                "",
                "this file is not in the attached archive",
                why,
                "Put the Secret into a file of its own. " + ASK);
    }

    static Finding leadsOut(String link) {
        return Finding.of(
                FindingCode.FILE_LEFT_OUT,
                Location.of(link),
                "",
                "this link is not in the attached archive",
                "It leads to a place that the archive does not hold.",
                "Add what it leads to to <sources>, or put a file there.");
    }

    static Finding generatedSecret(Location location) {
        return Finding.of(
                FindingCode.GENERATED_SECRET_ATTACHED,
                location,
                "",
                "the values of a secretGenerator are in the attached archive",
                "Its literals, and the files that it names, are no objects of kind Secret, and the kustomization needs them.",
                "Take them from outside the sources, or use Secrets that the cluster holds.");
    }
}

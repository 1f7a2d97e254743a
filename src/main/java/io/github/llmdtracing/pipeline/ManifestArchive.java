package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.TracingLock;
import io.github.llmdtracing.collector.GeneratedFile;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.files.ArchiveMember;
import io.github.llmdtracing.files.ArchivedTree;
import io.github.llmdtracing.files.SourceTree;
import io.github.llmdtracing.files.TarGzip;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The enriched tree and the collector's manifests in one file, as they stand on the disk after a run.
 *
 * @param request what the run was asked for
 * @param tree the sources
 * @param generated whether the collector's manifests stand where they should
 */
record ManifestArchive(EnrichmentRequest request, SourceTree tree, boolean generated) {
    /** Writes it, and says what is left out of it and what is not. */
    List<Finding> write(ArchiveRequest archive) {
        ArchivedTree archived = new ArchivedTree(tree, output());
        List<ArchiveMember> members = Stream.concat(archived.members().stream().filter(m -> !isLock(m)), collector())
                .toList();
        ArchivedSecrets secrets = new ArchivedSecrets(archive.secrets(), KustomizedMembers.of(members));
        new TarGzip(archive.file(), archive.seconds()).write(members, secrets);
        return Stream.concat(
                        secrets.findings().stream(),
                        archived.leadingOut().stream().map(ArchiveFindings::leadsOut))
                .toList();
    }

    private Optional<Path> output() {
        return request.output().inPlace()
                ? Optional.empty()
                : Optional.of(request.output().directory());
    }

    // Only the second run finds what the first one wrote.
    private static boolean isLock(ArchiveMember member) {
        return member.name().endsWith("/" + TracingLock.FILE_NAME);
    }

    // Among the sources it is archived with them.
    private Stream<ArchiveMember> collector() {
        Path directory = request.collectors().directory();
        boolean isSource = tree.roots().stream().anyMatch(r -> directory.startsWith(r.path()));
        return isSource || !generated
                ? Stream.of()
                : request.collectors().collectors().stream()
                        .flatMap(c -> c.files().stream())
                        .map(GeneratedFile::name)
                        .distinct()
                        .map(n -> ArchiveMember.file("collector/" + n, "collector/" + n, directory.resolve(n)));
    }
}

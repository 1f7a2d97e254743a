package io.github.llmdtracing.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judged by the reader of Apache Commons Compress. */
class TarGzipTest {
    private static final long TIME = 1_700_000_000L;

    @TempDir
    private Path directory;

    @Test
    void isReadAsItWasWritten() throws IOException {
        String deep = "manifests/" + "a-directory/".repeat(20) + "decode.yaml";
        Map<String, String> contents = new LinkedHashMap<>();
        contents.put(deep, "deep");
        contents.put("manifests/übersicht-\uD83D\uDE00.yaml", "x".repeat(513));
        contents.put("manifests/empty.yaml", "");
        contents.put("manifests/block.yaml", "y".repeat(512));
        contents.put("manifests/" + "n".repeat(90), "exactly a hundred");
        List<ArchiveMember> members = members(contents);

        write("a.tar.gz", members);

        assertThat(read("a.tar.gz")).containsExactlyInAnyOrderEntriesOf(contents);
    }

    @Test
    void allEntriesHaveOneTimeModeAndOwner() throws IOException {
        write("a.tar.gz", members(Map.of("b", "1", "a", "2", "a/c", "3")));

        assertThat(entries("a.tar.gz"))
                .extracting(
                        TarArchiveEntry::getName,
                        TarArchiveEntry::getMode,
                        TarArchiveEntry::getLongUserId,
                        TarArchiveEntry::getLongGroupId,
                        e -> e.getLastModifiedTime().toMillis(),
                        TarArchiveEntry::isCheckSumOK)
                .containsExactly(
                        tuple("a", 0644, 0L, 0L, TIME * 1000, true),
                        tuple("a/c", 0644, 0L, 0L, TIME * 1000, true),
                        tuple("b", 0644, 0L, 0L, TIME * 1000, true));
    }

    @Test
    void linksAreLinks() throws IOException {
        String far = "../" + "f".repeat(120);
        List<ArchiveMember> links = List.of(
                new ArchiveMember("l", "l", directory, Optional.of("x/y")),
                new ArchiveMember("m", "m", directory, Optional.of(far)));

        write("a.tar.gz", links);

        assertThat(entries("a.tar.gz"))
                .allMatch(TarArchiveEntry::isSymbolicLink)
                .extracting(TarArchiveEntry::getLinkName)
                .containsExactly("x/y", far);
    }

    @Test
    void theSameMembersGiveTheSameBytesInWhateverOrder() throws IOException {
        List<ArchiveMember> members = new ArrayList<>(members(Map.of("b", "1", "a", "2", "c", "3")));
        write("a.tar.gz", members);
        Collections.reverse(members);
        write("b.tar.gz", members);

        byte[] bytes = Files.readAllBytes(directory.resolve("a.tar.gz"));
        assertThat(bytes).isEqualTo(Files.readAllBytes(directory.resolve("b.tar.gz")));
        assertThat(bytes).as("gzip's own time (RFC 1952)").containsSubsequence((byte) 0x1f, (byte) 0x8b);
        assertThat(List.of(bytes[4], bytes[5], bytes[6], bytes[7])).containsOnly((byte) 0);
    }

    @Test
    void whatHasNoContentIsLeftOut() throws IOException {
        new TarGzip(directory.resolve("a.tar.gz"), TIME)
                .write(
                        members(Map.of("a", "1", "b", "2")),
                        (m, bytes) -> Optional.of(bytes).filter(b -> m.name().equals("b")));

        assertThat(read("a.tar.gz")).containsOnlyKeys("b");
    }

    private void write(String name, List<ArchiveMember> members) {
        new TarGzip(directory.resolve(name), TIME).write(members, (m, bytes) -> Optional.of(bytes));
    }

    private List<ArchiveMember> members(Map<String, String> contents) throws IOException {
        List<ArchiveMember> members = new ArrayList<>();
        for (Map.Entry<String, String> entry : contents.entrySet()) {
            Path file = Files.createTempFile(directory, "member", ".yaml");
            Files.writeString(file, entry.getValue());
            members.add(ArchiveMember.file(entry.getKey(), entry.getKey(), file));
        }
        return members;
    }

    private List<TarArchiveEntry> entries(String name) throws IOException {
        List<TarArchiveEntry> entries = new ArrayList<>();
        try (TarArchiveInputStream tar = open(name)) {
            for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
                entries.add(e);
            }
        }
        return entries;
    }

    private Map<String, String> read(String name) throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        try (TarArchiveInputStream tar = open(name)) {
            for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
                contents.put(e.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    private TarArchiveInputStream open(String name) throws IOException {
        InputStream file = Files.newInputStream(directory.resolve(name));
        return new TarArchiveInputStream(new GZIPInputStream(file), "UTF-8");
    }
}

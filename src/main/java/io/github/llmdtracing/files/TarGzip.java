package io.github.llmdtracing.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * A {@code tar.gz} that is made of the same members to the same bytes: sorted by name, all of one time, mode and owner, and without a time
 * in gzip's own header. What gzip makes of the bytes is up to the zlib of the JDK.
 *
 * @param file where it is written, whole or not at all
 * @param seconds the time of all entries, since 1970 in UTC
 */
public record TarGzip(Path file, long seconds) {
    private static final int BUFFER = 1 << 16;

    /** What of a member goes in. */
    public interface Content {
        /**
         * The bytes to archive; none where the member is left out.
         *
         * @param standing the bytes that stand on the disk
         */
        Optional<byte[]> of(ArchiveMember member, byte[] standing);
    }

    /**
     * Writes it.
     *
     * @throws DiskException when a member cannot be read or the archive not be written
     */
    public void write(List<ArchiveMember> members, Content content) {
        List<ArchiveMember> sorted =
                members.stream().sorted(ArchiveMember.ORDER).toList();
        try {
            Directories.make(file.resolveSibling(""));
            new AtomicWriter(true).write(file, channel -> write(channel, sorted, content), FileMode.usual());
        } catch (IOException e) {
            throw DiskException.notWritten(file, e);
        }
    }

    // The channel is not ours to close.
    private void write(WritableByteChannel channel, List<ArchiveMember> members, Content content) throws IOException {
        OutputStream bytes = Channels.newOutputStream(channel);
        GZIPOutputStream compressed = new GZIPOutputStream(bytes, BUFFER);
        TarOutput tar = new TarOutput(compressed, seconds);
        for (ArchiveMember member : members) {
            write(tar, member, content);
        }
        tar.finish();
        compressed.finish();
    }

    private static void write(TarOutput tar, ArchiveMember member, Content content) throws IOException {
        if (member.link().isPresent()) {
            tar.link(member.name(), member.link().get());
            return;
        }
        Optional<byte[]> bytes = content.of(member, member.read());
        if (bytes.isPresent()) {
            tar.file(member.name(), bytes.get());
        }
    }
}

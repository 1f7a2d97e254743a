package io.github.llmdtracing.files;

import static io.github.llmdtracing.diagnostic.FindingCode.LINK_NOT_FOLLOWED;
import static io.github.llmdtracing.diagnostic.FindingCode.UNREADABLE_FILE;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.text.Position;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** The findings of this package, in words. */
final class FileFindings {
    private FileFindings() {}

    static Finding unreadable(String name, IOException problem) {
        return unreadable(
                Location.of(name),
                "cannot be read",
                "The system says: " + DiskException.words(problem) + ".",
                "Let the user who runs the build read it, or take it out of the sources.");
    }

    static Finding notPlain(String name) {
        return unreadable(
                Location.of(name),
                "is neither a file nor a directory, but a pipe, socket or device",
                "Reading it might never end, so it was not opened and is not in the output.",
                "Take it out of the sources.");
    }

    static Finding badBytes(String name, Position at, int value) {
        return unreadable(
                new Location(name, Optional.of(at), Optional.empty()),
                String.format(Locale.ROOT, "is not UTF-8: byte 0x%02X", value),
                "Kubernetes and Helm read manifests as UTF-8, and an edit of other bytes would have to guess.",
                "Save the file as UTF-8, for example with iconv -f ISO-8859-1 -t UTF-8.");
    }

    static Finding otherEncoding(String name, String encoding) {
        return unreadable(
                Location.of(name),
                "is " + encoding + ", not UTF-8",
                "Its byte order mark says so.",
                "Save the file as UTF-8, for example with iconv -f " + encoding + " -t UTF-8.");
    }

    static Finding binary(String name, Position at) {
        return unreadable(
                new Location(name, Optional.of(at), Optional.empty()),
                "holds a NUL byte, so it is no text",
                "YAML and JSON allow none.",
                "Take the byte out, or give the file another ending.");
    }

    static Finding tooLarge(String name, long size, long limit) {
        return unreadable(
                Location.of(name),
                "is too large to be edited: " + megabytes(size) + ", where the heap allows " + megabytes(limit),
                "What belongs to a workload has to be in memory as a whole.",
                "Give Maven more memory with MAVEN_OPTS=-Xmx, or split the file.");
    }

    private static String megabytes(long bytes) {
        return (bytes + (1 << 20) - 1 >> 20) + " MB";
    }

    static Finding danglingLink(SourceLink link) {
        return notFollowed(link, "leads nowhere", "Mend the link or delete it.");
    }

    static Finding loopingLink(SourceLink link) {
        return notFollowed(link, "leads into a loop", "Mend the link or delete it.");
    }

    static Finding leavingLink(SourceLink link) {
        return notFollowed(
                link,
                "leads out of the sources",
                "Name the directory that it leads to in <sources> too, or put a copy in its place.");
    }

    private static Finding notFollowed(SourceLink link, String what, String remedy) {
        return Finding.of(
                LINK_NOT_FOLLOWED,
                Location.of(link.name()),
                "",
                "link to " + link.target().toString().replace('\\', '/') + " " + what,
                "Nothing behind it was read or changed; the output has the same link.",
                remedy);
    }

    private static Finding unreadable(Location location, String problem, String reason, String remedy) {
        return Finding.of(UNREADABLE_FILE, location, "", problem, reason, remedy);
    }
}

package io.github.llmdtracing.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what with a file, where the system knows of that.
 *
 * @param original what another file has; none for the usual mode of a new one
 * @param permissions those of the original; none where the system knows of none. The JDK makes them anew for each look
 * @param withOwner whether the owner and group are taken over too, as far as the system lets us
 */
public record FileMode(
        Optional<PosixFileAttributes> original, Set<PosixFilePermission> permissions, boolean withOwner) {
    private static final Set<PosixFilePermission> WRITE =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final FileMode USUAL = new FileMode(Optional.empty(), Set.of(), false);

    /** That of any new file. */
    static FileMode usual() {
        return USUAL;
    }

    /** The permissions of a file, for its copy. */
    static FileMode copyOf(Path file) throws IOException {
        return of(file, false);
    }

    /** Permissions and owner of a file, for what takes its place. */
    static FileMode inPlaceOf(Path file) throws IOException {
        return of(file, true);
    }

    private static FileMode of(Path file, boolean withOwner) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return USUAL;
        }
        PosixFileAttributes attributes = view.readAttributes();
        return new FileMode(Optional.of(attributes), attributes.permissions(), withOwner);
    }

    /** As {@code rw-r--r--}; empty where the system knows of no permissions. */
    String text() {
        return original.isEmpty() ? "" : PosixFilePermissions.toString(permissions);
    }

    /** Whether nobody may write, even where the system lets an administrator do so. */
    boolean isReadOnly() {
        return original.isPresent() && permissions.stream().noneMatch(WRITE::contains);
    }

    /** What the file gets at once, so that a secret is never open to all; the system may take bits off. */
    FileAttribute<?>[] atCreation() {
        return original.isEmpty()
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }

    /**
     * Gives the new file what it could not have at creation.
     *
     * @return whether it had everything already, as any other file of this mode will
     */
    boolean complete(Path file) throws IOException {
        return original.isEmpty() || complete(file, original.get());
    }

    private boolean complete(Path file, PosixFileAttributes wanted) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        PosixFileAttributes given = view.readAttributes();
        if (withOwner) {
            takeOver(view, given, wanted);
        }
        boolean granted = given.permissions().equals(permissions);
        if (!granted) {
            view.setPermissions(permissions);
        }
        return granted && !withOwner;
    }

    private static void takeOver(PosixFileAttributeView view, PosixFileAttributes given, PosixFileAttributes wanted) {
        try {
            if (!given.group().equals(wanted.group())) {
                view.setGroup(wanted.group());
            }
            if (!given.owner().equals(wanted.owner())) {
                view.setOwner(wanted.owner());
            }
        } catch (IOException e) {
            // Only an administrator may give files away; the content matters more.
        }
    }
}

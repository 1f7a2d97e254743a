package io.github.llmdtracing.kubernetes;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What an entry of {@code images} makes of an image (kubernetes-sigs/kustomize, api/filters/imagetag/updater.go and
 * api/internal/image/image.go @v5.5).
 *
 * @param name the name of the images that are meant
 * @param pattern the images that are meant
 * @param newName the new name; empty to keep it
 * @param newTag the new tag; empty to keep it
 * @param digest the new digest; empty to keep it
 * @param tagSuffix what is put behind the tag
 */
public record ImageChange(
        String name, Pattern pattern, String newName, String newTag, String digest, String tagSuffix) {
    private static final String TAG_AND_DIGEST = "(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?$";

    /** An entry as a file or another tool's object has it; fields that are missing are empty. */
    public static ImageChange of(String name, String newName, String newTag, String digest) {
        return new ImageChange(
                name, Pattern.compile("^" + Pattern.quote(name) + TAG_AND_DIGEST), newName, newTag, digest, "");
    }

    /**
     * An image as {@code kustomize edit set image} takes it: {@code [name=]new[:tag][@digest]} (kubernetes-sigs/kustomize,
     * kustomize/commands/edit/set/setimage.go @v5.5).
     */
    public static ImageChange ofArgument(String argument) {
        int equals = argument.indexOf('=');
        String image = argument.substring(equals + 1);
        Parts parts = Parts.of(image);
        return equals < 0
                ? of(parts.name(), "", parts.tag(), parts.digest())
                : of(argument.substring(0, equals), parts.name().replace("*", ""), parts.tag(), parts.digest());
    }

    /**
     * An entry of a kustomization.
     *
     * @param name a regular expression, as kustomize takes it
     * @throws PatternSyntaxException where it is none
     */
    public static ImageChange matching(String name, String newName, String newTag, String digest, String tagSuffix) {
        return new ImageChange(name, Pattern.compile("^" + name + TAG_AND_DIGEST), newName, newTag, digest, tagSuffix);
    }

    /** The new image; none for one that is not meant, or stays as it is. */
    public Optional<String> apply(String image) {
        return Optional.of(image)
                .filter(i -> pattern.matcher(i).find())
                .map(this::changed)
                .filter(i -> !i.equals(image));
    }

    private String changed(String image) {
        Parts old = Parts.of(image);
        return (newName.isEmpty() ? old.name() : newName) + version(old.tag(), old.digest());
    }

    /** An image in its parts; those that are missing are empty. */
    private record Parts(String name, String tag, String digest) {
        // A colon before the first slash is that of a port.
        static Parts of(String image) {
            int from = Math.max(0, image.indexOf('/'));
            int at = image.indexOf('@', from);
            int colon = image.indexOf(':', from);
            boolean tagged = colon >= 0 && (at < 0 || colon < at);
            int nameEnd = tagged ? colon : at >= 0 ? at : image.length();
            String tag = tagged ? image.substring(colon + 1, at < 0 ? image.length() : at) : "";
            return new Parts(image.substring(0, nameEnd), tag, at < 0 ? "" : image.substring(at + 1));
        }
    }

    private String version(String oldTag, String oldDigest) {
        if (!newTag.isEmpty() || !digest.isEmpty()) {
            return joined(newTag, digest);
        }
        return tagSuffix.isEmpty() ? joined(oldTag, oldDigest) : joined(oldTag + tagSuffix, "");
    }

    private static String joined(String tag, String digest) {
        return (tag.isEmpty() ? "" : ":" + tag) + (digest.isEmpty() ? "" : "@" + digest);
    }
}

package io.github.llmdtracing.kustomize;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What an entry of {@code images} makes of an image (kubernetes-sigs/kustomize, api/filters/imagetag/updater.go and
 * api/internal/image/image.go @v5.5).
 *
 * @param pattern the images that are meant
 * @param newName the new name; empty to keep it
 * @param newTag the new tag; empty to keep it
 * @param digest the new digest; empty to keep it
 * @param tagSuffix what is put behind the tag
 */
record ImageChange(Pattern pattern, String newName, String newTag, String digest, String tagSuffix) {
    /** The names of its fields in a file. */
    static final String FIELDS = "name newName tagSuffix newTag digest";

    private static final String TAG_AND_DIGEST = "(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?$";

    /** Reads one. */
    static ImageChange read(Fields fields) throws StoppedException {
        try {
            return new ImageChange(
                    Pattern.compile("^" + fields.text("name") + TAG_AND_DIGEST),
                    fields.text("newName"),
                    fields.text("newTag"),
                    fields.text("digest"),
                    fields.text("tagSuffix"));
        } catch (PatternSyntaxException e) {
            throw StoppedException.refused(fields.place(), fields.mapping(), "the name is no regular expression");
        }
    }

    /** The new image; none for one that is not meant, or stays as it is. */
    Optional<String> apply(String image) {
        return Optional.of(image)
                .filter(i -> pattern.matcher(i).find())
                .map(this::changed)
                .filter(i -> !i.equals(image));
    }

    // A colon before the first slash is that of a port.
    private String changed(String image) {
        int from = Math.max(0, image.indexOf('/'));
        int at = image.indexOf('@', from);
        int colon = image.indexOf(':', from);
        boolean tagged = colon >= 0 && (at < 0 || colon < at);
        int nameEnd = tagged ? colon : at >= 0 ? at : image.length();
        String tag = tagged ? image.substring(colon + 1, at < 0 ? image.length() : at) : "";
        String name = newName.isEmpty() ? image.substring(0, nameEnd) : newName;
        return name + version(tag, at < 0 ? "" : image.substring(at + 1));
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

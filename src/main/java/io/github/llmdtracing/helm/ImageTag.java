package io.github.llmdtracing.helm;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tags of images that are versioned with their chart. */
final class ImageTag {
    private static final Pattern VERSION =
            Pattern.compile("v?\\d{1,4}\\.\\d{1,4}(?:\\.\\d{1,4})?(?:-(?:rc|alpha|beta)[\\w.]*)?");

    private ImageTag() {}

    /** The version that a tag starts with; none for branches, dates and digests. */
    static Optional<ChartVersion> version(String tag) {
        Matcher version = VERSION.matcher(tag);
        return version.lookingAt() ? ChartVersion.parse(version.group()) : Optional.empty();
    }
}

package io.github.llmdtracing.helm;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of an image reference that charts' values are judged by. */
final class ImageName {
    private static final Pattern TAG = Pattern.compile(":(?<tag>[\\w][\\w.-]*)(?:@.*)?$");
    private static final Pattern VERSION =
            Pattern.compile("v?\\d{1,4}\\.\\d{1,4}(?:\\.\\d{1,4})?(?:-(?:rc|alpha|beta)[\\w.]*)?");

    private ImageName() {}

    /** The last part of the repository, as {@code llm-d-cuda}. */
    static String name(String image) {
        return ProjectPath.name(image.replaceFirst("@.*$", "")).replaceFirst(":.*$", "");
    }

    /** The version that the tag starts with; none for branches, dates and digests. */
    static Optional<ChartVersion> version(String image) {
        Matcher tag = TAG.matcher(image);
        return tag.find() ? ofTag(tag.group("tag")) : Optional.empty();
    }

    static Optional<ChartVersion> ofTag(String tag) {
        Matcher version = VERSION.matcher(tag);
        return version.lookingAt() ? ChartVersion.parse(version.group()) : Optional.empty();
    }
}
